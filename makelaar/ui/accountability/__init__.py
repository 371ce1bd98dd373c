"""The page Verantwoording."""
