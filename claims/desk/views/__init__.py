"""One page, one form, one service call each."""
