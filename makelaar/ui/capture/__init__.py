"""Ctrl+K: find and write down in one box."""
