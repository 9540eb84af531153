"""What Django's system check says about our settings, each with an id that can be silenced and looked up."""

from typing import Any

from django.core.checks import CheckMessage, Error, register

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
