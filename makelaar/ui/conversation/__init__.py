"""The talk at a door on the screen: three questions, what it was about, with whom, and what may be kept."""
