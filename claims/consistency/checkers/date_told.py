"""How every checker of dates tells what it found: once for each text, however many addresses print it."""

from collections.abc import Sequence

from claims.consistency.checkers.found import Found, Outcome
from claims.consistency.comparable import Case, ComparableClaim
from claims.consistency.independence import report_of
from claims.consistency.rules.wording import day_words, listed
from claims.consistency.vocabulary import Answer, FindingKind


class Telling:
    """Collects date conflicts of one case; `what` tells two conflicts of one report apart."""

    def __init__(self, case: Case) -> None:
        self._original = report_of(case.claims)
        self._told: dict[tuple[object, ...], list[ComparableClaim]] = {}

    def add(self, claim: ComparableClaim, *what: object) -> None:
        told = self._told.setdefault((self._original[claim.document_id], *what), [])
        if all(other.document_id != claim.document_id for other in told):
            told.append(claim)

    def groups(self) -> list[tuple[tuple[object, ...], list[ComparableClaim]]]:
        """What was told, with the first claim of each document that tells it."""
        return [(key[1:], claims) for key, claims in self._told.items()]


def conflict(
    claims: Sequence[ComparableClaim], *, reason: str, sentence: str, severity: float, about: tuple[str | int, ...] = ()
) -> Outcome:
    """An impossible date that `claims`, one for each print of one text, tell."""
    return Outcome(
        answer=Answer.INCONSISTENT,
        reason=reason,
        found=Found(
            kind=FindingKind.DATE_CONFLICT,
            about=(*about, claims[0].claim_id),
            claims=tuple(claims),
            sentence=sentence,
            severity=severity,
        ),
    )


def printed_by(claims: Sequence[ComparableClaim]) -> str:
    """ "The Gazette, published 14 January 2021", with those who print the same text."""
    first, *others = claims
    again = f" (also printed by {listed(claim.document_source.name for claim in others)})" if others else ""
    when = f", published {day_words(first.published_day)}" if first.published_day else ""
    return f"{first.document_source.name}{again}{when}"
