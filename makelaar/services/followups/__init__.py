"""Promises (opvolgingen): made, moved, settled, listed for a day."""
