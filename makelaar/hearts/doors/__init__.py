"""Doors: how they are numbered, where they stand, what is known of them, in which order one walks. Pure."""
