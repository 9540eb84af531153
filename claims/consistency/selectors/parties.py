"""Sources as voices for counting."""

from collections.abc import Iterable, Mapping
from typing import NamedTuple

from claims.consistency.comparable import Party
from claims.documents.models import Source
from claims.documents.vocabulary import SourceKind

_SPEAKS_FOR_ANOTHER = (SourceKind.SPOKESPERSON, SourceKind.PERSON, SourceKind.SOCIAL_ACCOUNT)
_IS_OWNED = (SourceKind.OUTLET, SourceKind.AGENCY)
# A spokeswoman, her ministry, its government: who speaks through more hands than that is not looked up.
LONGEST_CLIMB = 3


class _Row(NamedTuple):
    id: int
    name: str
    kind: str
    parent_id: int | None


def parties(source_ids: Iterable[int]) -> dict[int, Party]:
    """A party for each source; people and accounts with a parent speak for it, outlets and agencies belong to it."""
    rows: dict[int, _Row] = {}
    wanted = set(source_ids)
    for _ in range(LONGEST_CLIMB + 1):
        wanted -= rows.keys()
        if not wanted:
            break
        found = Source.objects.filter(pk__in=wanted).values_list("pk", "name", "kind", "parent_id")
        rows.update({row[0]: _Row(*row) for row in found})
        wanted = {
            row.parent_id
            for row in rows.values()
            if row.kind in (*_SPEAKS_FOR_ANOTHER, *_IS_OWNED) and row.parent_id is not None
        }
    return {source_id: _party(row, rows, LONGEST_CLIMB) for source_id, row in rows.items()}


def _party(row: _Row, rows: Mapping[int, _Row], climb: int) -> Party:
    parent = rows.get(row.parent_id) if row.parent_id is not None and climb > 0 else None
    above = None if parent is None else _party(parent, rows, climb - 1)
    return Party(
        row.id,
        row.name,
        row.kind,
        speaks_for=above if row.kind in _SPEAKS_FOR_ANOTHER else None,
        owner=above if row.kind in _IS_OWNED else None,
    )
