"""The second layer of the log: entries get their place in one tree for all, and the tree is signed and shown."""
