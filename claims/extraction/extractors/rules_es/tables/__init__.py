"""Spanish words and their meaning, as data: extend a table, leave the rules alone."""
