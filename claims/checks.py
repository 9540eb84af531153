"""What Django's system check says about our settings, each with an id that can be silenced and looked up."""

from typing import Any

from django.conf import settings
from django.core.checks import CheckMessage, Error, Info, register

from claims.consistency.meaning.loading import coverage_sentence
from claims.documents.vocabulary import SourceKind
from claims.extraction.choice import chosen_extractor
from claims.extraction.proposals import Report
from claims.lib.errors import LedgerError


@register()
def extractor_can_be_used(**_: Any) -> list[CheckMessage]:
    """claims.E001: new documents would wait for an extractor that does not exist or cannot work."""
    try:
        chosen_extractor(Report(text=""))
    except LedgerError as refusal:
        return [Error(refusal.sentence, hint="docs/settings.md explains LEDGER_EXTRACTOR.", id="claims.E001")]
    return []


@register()
def meaning_can_be_told(**_: Any) -> list[CheckMessage]:
    """claims.E002: texts would be compared by a model whose files are not there. claims.I001: by words alone."""
    try:
        told = coverage_sentence()
    except LedgerError as refusal:
        return [Error(refusal.sentence, hint="docs/settings.md explains LEDGER_MEANING_MODEL.", id="claims.E002")]
    return [Info(told, hint="Unset it for the packaged model.", id="claims.I001")] if told else []


@register()
def source_priority_names_kinds(**_: Any) -> list[CheckMessage]:
    """claims.E003: a misspelled kind of source would silently stand last."""
    unknown = [kind for kind in settings.SOURCE_PRIORITY if kind not in SourceKind.values]
    if unknown:
        sentence = f"LEDGER_SOURCE_PRIORITY names {', '.join(unknown)}, which is no kind of source."
        return [Error(sentence, hint=f"The kinds are {', '.join(SourceKind.values)}.", id="claims.E003")]
    return []
