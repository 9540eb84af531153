"""Comparing two wordings: a claim in one sentence with what a piece of evidence says, number against number."""
