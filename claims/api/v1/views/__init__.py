"""One view for each kind of record: input, one service call or query, answer."""
