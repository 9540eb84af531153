"""Which extractor reads a report: the one the settings name, or the rules of the report's language."""

from django.conf import settings

from claims.extraction.extractors.language_model.config import config_from
from claims.extraction.extractors.language_model.extractor import NAME as LANGUAGE_MODEL
from claims.extraction.extractors.language_model.extractor import LanguageModel
from claims.extraction.extractors.registry import EXTRACTORS, default_extractor
from claims.extraction.proposals import Extractor, Report
from claims.lib.errors import InvalidInput

AUTOMATIC = "automatic"


def extractor_named(name: str, report: Report) -> Extractor:
    """The extractor of that name; `InvalidInput` lists the names there are, or names the setting it lacks."""
    if name == AUTOMATIC:
        return default_extractor(report)
    if name == LANGUAGE_MODEL:
        return LanguageModel(config_from(settings.LANGUAGE_MODEL))
    try:
        return EXTRACTORS[name]
    except KeyError:
        names = [AUTOMATIC, *EXTRACTORS, LANGUAGE_MODEL]
        raise InvalidInput(
            f"There is no extractor “{name}”. Choose one of {', '.join(names)}.",
            code="unknown_extractor",
            expected=names,
            found=name,
        ) from None


def chosen_extractor(report: Report) -> Extractor:
    """What new snapshots are read with."""
    return extractor_named(settings.EXTRACTOR, report)
