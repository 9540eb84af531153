"""What a claim may be about: candidates scored by date, place and kind of event, with a sentence that says why."""
