"""Vandaag: whom she promised to return to, and what it takes to do it."""
