"""What others check the log with: one file that needs nothing of ours."""
