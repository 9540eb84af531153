"""One module per task. Each offers `answers(lines, workers)`: an iterator of one JSON-ready dict per output line.

A new task is a new module here; `benchmarks/evaluate.py` finds it by its file name.
"""
