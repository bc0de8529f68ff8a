"""Outlines of the LKjIP as data: which sections there are, in which order, and what each contains."""
