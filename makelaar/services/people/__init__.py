"""People (mensen): who they are, what they can and want, what was agreed, what happened."""
