"""Extraction by rules from English reports. `RulesEnglish` in extractor.py is the way in."""
