"""What each record looks like outside. Every field is named: a new column is shown when somebody decides so."""
