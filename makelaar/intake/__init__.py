"""A foreign file in, rows out. No database, no Qt."""
