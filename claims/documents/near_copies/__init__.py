"""Texts that print each other's words: pure, in linear time, the same on every machine. docs/near-copies.md."""

# Raised with every change of what is found; `manage.py find_near_copies` then compares all documents anew.
METHOD = 1
