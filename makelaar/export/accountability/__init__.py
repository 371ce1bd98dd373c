"""The accountability report on paper and in sheets: a description in, a file out."""
