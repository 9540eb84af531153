"""The door for machines: tokens, and one package for each version of the interface."""
