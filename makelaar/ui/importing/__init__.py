"""The page "Uit Excel": choose a file, see what the columns are, see what would happen, done."""
