"""What was asked, which kinds of records it can be asked of, and why a meaning counts."""

import uuid
from dataclasses import dataclass, fields
from datetime import date

from claims.search.vocabulary import Reason, SearchKind

# Cosines of the packaged model: where two people call two sentences the same, and where they call them related.
_SAME, _NEAR = 0.8, 0.5

_C, _D, _T, _V, _R = (
    SearchKind.CLAIM,
    SearchKind.DOCUMENT,
    SearchKind.SUBJECT,
    SearchKind.VERDICT,
    SearchKind.REVIEW,
)
# What is not listed here cannot be narrowed in that way, so a search that asks for it leaves those kinds out.
NARROWS: dict[str, frozenset[SearchKind]] = {
    "status": frozenset({_C, _V}),
    "source": frozenset({_C, _D}),
    "origin": frozenset({_C}),
    "subject": frozenset({_C, _V}),
    "measure": frozenset({_C}),
    "since": frozenset({_C, _D, _T, _V, _R}),
    "until": frozenset({_C, _D, _T, _V, _R}),
    "rating": frozenset({_V, _R}),
    "person": frozenset({_C, _D, _V}),
    "is_free": frozenset({_C, _D, _V}),
    "has_findings": frozenset({_C, _T}),
    "language": frozenset({_C, _D}),
}


@dataclass(frozen=True, slots=True, kw_only=True)
class Asked:
    """One search. Numbers are those of records; `person` is an actor's; None, empty and False narrow nothing.

    `since` and `until` are days of what a claim or subject is about, of publication, or of the verdict. `is_free`:
    assigned to nobody. `before` is the record after which this page of results goes on.
    """

    words: str = ""
    kind: SearchKind | None = None
    status: str = ""
    source: int | None = None
    origin: int | None = None
    subject: int | None = None
    measure: str = ""
    since: date | None = None
    until: date | None = None
    rating: str = ""
    person: uuid.UUID | None = None
    is_free: bool = False
    has_findings: bool = False
    language: str = ""
    before: int | None = None

    @property
    def narrowed_by(self) -> list[str]:
        return [field.name for field in fields(self) if field.name in NARROWS and getattr(self, field.name)]

    @property
    def is_empty(self) -> bool:
        """Whether it asks for nothing at all."""
        return not (self.words or self.kind or self.narrowed_by)

    @property
    def is_exact(self) -> bool:
        """Whoever writes a phrase, or what is not to occur, asks for words and not for a meaning."""
        return '"' in self.words or any(word.startswith("-") for word in self.words.split())


def kinds_asked(asked: Asked) -> list[SearchKind]:
    """The kinds that can answer it, in the order they are shown."""
    if asked.is_empty:
        return []
    return [
        kind
        for kind in SearchKind
        if asked.kind in (None, kind) and all(kind in NARROWS[name] for name in asked.narrowed_by)
    ]


def reason_of_meaning(cosine: float) -> Reason | None:
    """None where it is too far to be called alike."""
    if cosine >= _SAME:
        return Reason.SAME_MEANING
    return Reason.NEAR_MEANING if cosine >= _NEAR else None
