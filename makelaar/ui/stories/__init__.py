"""Stories and their review, mark by mark."""
