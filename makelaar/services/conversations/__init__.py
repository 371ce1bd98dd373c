"""Doorstep conversations (portiekgesprekken): kept while they are typed, with a person or with the door alone."""
