"""Example workbooks and the code that makes them."""
