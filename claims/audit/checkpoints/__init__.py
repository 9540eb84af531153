"""Signed states of the log: made, kept, and proven from."""
