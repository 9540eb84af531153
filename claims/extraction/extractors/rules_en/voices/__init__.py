"""Who says what: cues, the phrases that name speakers, and the words each of them is given."""
