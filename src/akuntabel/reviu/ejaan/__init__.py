"""Spelling and typing: words near one that is in the dictionary, and slips of the keyboard."""
