"""Authored text, pictures and annexes of the report."""
