"""The extractors there are, by name, and the one used where nobody chooses."""

from claims.extraction.extractors.reading.languages import language_of
from claims.extraction.extractors.rules_en.extractor import RulesEnglish
from claims.extraction.extractors.rules_es.extractor import RulesSpanish
from claims.extraction.extractors.unread import Unread
from claims.extraction.proposals import Extractor, Report

# By the language that each reads.
RULES: dict[str, Extractor] = {"en": RulesEnglish(), "es": RulesSpanish()}
EXTRACTORS: dict[str, Extractor] = {extractor.name: extractor for extractor in RULES.values()}
_UNREAD = Unread()


def default_extractor(report: Report) -> Extractor:
    """The rules of the language that the report is written in; for one that we have no rules for, nothing is read."""
    return RULES.get(language_of(report.text) or "", _UNREAD)
