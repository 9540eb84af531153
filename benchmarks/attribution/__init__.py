"""Attributions annotated by the project itself, the format they are marked in, and a baseline to compare with."""
