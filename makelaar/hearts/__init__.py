"""Pure hearts: the parts that are hard to get right, as functions over plain data, with no session and no clock."""
