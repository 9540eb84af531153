"""What each report tells of, kept as rows, and the nearest reports found by an index."""
