"""Rounds along doors on the screen: planned, walked in a full window, typed back from paper, come back for."""
