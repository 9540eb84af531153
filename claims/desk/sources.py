"""A source as people type it: one on record, or a new one whose kind they say."""

from datetime import datetime

from claims.audit.models import Actor
from claims.documents.models import Source
from claims.documents.rules import name_key
from claims.documents.services import record_source
from claims.lib.errors import InvalidInput

SUGGESTED = 500


def source_typed(name: str, kind: str, *, actor: Actor, reason: str, now: datetime) -> Source:
    """`InvalidInput` where the name is not on record and no kind is given. Writes where it is new."""
    known = Source.objects.filter(name_keys__contains=[name_key(name)]).order_by("-is_confirmed", "pk").first()
    if known is not None:
        return known
    if not kind:
        raise InvalidInput(
            f"No source called “{name}” is on record. Correct the name, or choose what kind of source it is to add it.",
            code="unknown_source",
        )
    return record_source(name=name, kind=kind, actor=actor, reason=reason, now=now)


def names_to_suggest() -> list[str]:
    return list(Source.objects.order_by("name").values_list("name", flat=True)[:SUGGESTED])
