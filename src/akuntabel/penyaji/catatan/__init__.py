"""Findings put into the document they are about: Word comments, PDF notes. Nothing else in it changes."""
