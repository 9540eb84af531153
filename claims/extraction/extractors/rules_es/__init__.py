"""Rules that read Spanish: tables of words, and the order in which Spanish puts number, noun and verb."""
