"""Checking the whole record again: split into parts, done by any number of workers, stopped and resumed."""
