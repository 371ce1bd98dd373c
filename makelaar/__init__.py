"""Makelaar: an offline, encrypted register for neighbourhood workers."""

__version__ = "0.1.0"
