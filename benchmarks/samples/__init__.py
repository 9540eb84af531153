"""The sample reports with their figures, typed in by hand."""
