"""A full re-check by real workers, undisturbed and with workers that are killed, compared row by row."""
