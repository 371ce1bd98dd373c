"""Signals (signalen): worries that somebody should follow up, open until somebody closed them with an outcome."""
