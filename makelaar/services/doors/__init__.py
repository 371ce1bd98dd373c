"""Areas, buildings and their doors: where one can ring, and who lives there."""
