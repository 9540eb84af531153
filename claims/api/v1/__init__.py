"""Version 1 of the interface for machines. Fields may be added; none changes its meaning or goes."""
