"""Signing the tree. No database in here: what was signed last stands in a file of the signer's own."""
