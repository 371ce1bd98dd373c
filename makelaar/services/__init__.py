"""One function for each thing that a user does. Frozen dataclasses out; no Qt."""
