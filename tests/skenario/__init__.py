"""Helpers of the scenario of a planner's February: an export, a person at Excel, a person at Word."""
