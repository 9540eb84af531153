"""Which reports tell of one event: what identifies the event of each, compared pair by pair, with a reason."""
