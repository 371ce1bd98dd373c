"""The place of the doors on the screen."""
