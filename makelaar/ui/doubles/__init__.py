"""Dubbelen: two cards side by side, made one or told apart."""
