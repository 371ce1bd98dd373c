"""Rounds (rondes): planned, walked along the doors, and what is left to come back for."""
