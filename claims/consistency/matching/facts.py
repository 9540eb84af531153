"""What matching knows of a claim and of a subject: plain values."""

from dataclasses import dataclass
from datetime import date

from claims.register.vocabulary import ClaimKind, SubjectScope


@dataclass(frozen=True, slots=True, kw_only=True)
class ClaimFacts:
    """A claim before anybody said what it is about. Dates are None, place and event type empty, where unknown.

    `published_day` is the document's. `from_context` says which of date and place were taken from the rest of the
    document, in words; empty where the claim names both itself.
    """

    claim_id: int
    kind: str = ClaimKind.FIGURE
    measure: str = ""
    scope: str = SubjectScope.SINGLE
    first_date: date | None = None
    last_date: date | None = None
    place: str = ""
    event_type: str = ""
    published_day: date | None = None
    from_context: str = ""

    @property
    def day(self) -> date | None:
        """The one day it is about; None for a longer span or none."""
        return self.first_date if self.first_date == self.last_date else None


@dataclass(frozen=True, slots=True, kw_only=True)
class SubjectFacts:
    """A subject that a claim could be about; `id` is None while it is only a suggestion.

    `is_confirmed` is false for one that a machine put on record and nobody has looked at.
    """

    id: int | None
    name: str
    kind: str
    event_type: str = ""
    first_date: date | None = None
    last_date: date | None = None
    place: str = ""
    is_confirmed: bool = False
