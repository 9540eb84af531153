"""What every origin last said of a thing, kept ready, so that a new claim meets all of them at once."""

# Another version makes every subject's standings due anew.
VERSION = "1"
