"""Agencies, their years, units, officials and documents."""
