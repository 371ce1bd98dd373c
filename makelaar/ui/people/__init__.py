"""Mensen: everybody she knows as a list, one calm card beside it, and the bin."""
