"""Ceilings and spending."""
