"""The extractors there are, by name, and the one used where nobody chooses."""

from claims.extraction.extractors.rules_en.extractor import RulesEnglish
from claims.extraction.proposals import Extractor

EXTRACTORS: dict[str, Extractor] = {extractor.name: extractor for extractor in (RulesEnglish(),)}


def default_extractor() -> Extractor:
    """The extractor that needs nothing but the text."""
    return EXTRACTORS[RulesEnglish.name]
