"""What happened to those whom a number counts: the killed never meet the injured, nor cases the dead."""

from collections.abc import Mapping

from claims.consistency.wordings.items import Item, Kind
from claims.consistency.wordings.words import PEOPLE, stem

PERSONS = frozenset({PEOPLE, stem("others"), "other"})
_FATES = frozenset(
    stem(word)
    for word in ("killed", "injured", "missing", "arrested", "displaced", "hospitalized", "recovered", "infected")
)
# A verb behind a comma or "and" belongs to another number.
_LEAST = 0.3


def fate_of(item: Item, near: Mapping[str, float]) -> str:
    """The stem of what happened, empty where the words around do not say or the number counts no persons."""
    head = item.things[-1] if item.things else ""
    if head in _FATES:
        return head
    if item.kind is not Kind.BARE and head not in PERSONS:
        return ""
    told = [(near[fate], fate) for fate in _FATES if near.get(fate, 0.0) >= _LEAST]
    return max(told)[1] if told else ""
