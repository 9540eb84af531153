"""The Merkle tree of the log as pure functions over hashes: RFC 9162 for the tree, C2SP tlog-tiles for its storage."""
