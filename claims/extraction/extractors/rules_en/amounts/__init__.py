"""Every quantity of a sentence, whatever it measures: value, unit and bound."""
