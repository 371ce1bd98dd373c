"""One file a step; the numbers in the names are the order."""
