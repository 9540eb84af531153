"""Whether the log is whole, and whether what is on record agrees with it: a reader that recomputes everything."""
