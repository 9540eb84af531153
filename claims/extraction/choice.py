"""Which extractor reads a report: the one the settings name, or the rules of the report's language."""

from django.conf import settings

from claims.extraction.extractors.registry import EXTRACTORS, default_extractor
from claims.extraction.proposals import Extractor, Report
from claims.lib.errors import InvalidInput

AUTOMATIC = "automatic"


def extractor_named(name: str, report: Report) -> Extractor:
    """The extractor of that name; `InvalidInput` lists the names there are."""
    if name == AUTOMATIC:
        return default_extractor()
    try:
        return EXTRACTORS[name]
    except KeyError:
        raise InvalidInput(
            f"There is no extractor “{name}”. Choose one of {', '.join([AUTOMATIC, *EXTRACTORS])}.",
            code="unknown_extractor",
            expected=[AUTOMATIC, *EXTRACTORS],
            found=name,
        ) from None


def chosen_extractor(report: Report) -> Extractor:
    """What new snapshots are read with."""
    return extractor_named(settings.EXTRACTOR, report)
