"""How every checker of dates tells what it found: once for each text, however many addresses print it."""

from collections.abc import Callable, Iterable, Sequence
from typing import NamedTuple

from claims.consistency.checkers.found import Found, Outcome
from claims.consistency.comparable import Case, ComparableClaim
from claims.consistency.rules.wording import day_words, listed
from claims.consistency.vocabulary import Answer, FindingKind


class Impossible(NamedTuple):
    """A date that cannot be, as one claim tells it.

    `what` tells two of one report apart. `words` go on after who printed it. `about` names the finding, with the claim.
    """

    what: tuple[object, ...]
    words: str
    about: tuple[str | int, ...] = ()


Judge = Callable[[ComparableClaim, Case], Iterable[Outcome | Impossible]]


def told_once(case: Case, judge: Judge, *, reason: str, severity: float) -> list[Outcome]:
    """What `judge` says of every claim; what is impossible once for each report, with all that print it."""
    outcomes: list[Outcome] = []
    # With the first claim of each document.
    told: dict[tuple[object, ...], tuple[Impossible, dict[int, ComparableClaim]]] = {}
    for claim in case.claims:
        for judged in judge(claim, case):
            if isinstance(judged, Outcome):
                outcomes.append(judged)
                continue
            _, prints = told.setdefault((claim.report_id or claim.document_id, judged.what), (judged, {}))
            prints.setdefault(claim.document_id, claim)
    conflicts = (_conflict(found, list(prints.values()), reason, severity) for found, prints in told.values())
    return [*outcomes, *conflicts]


def _conflict(found: Impossible, claims: Sequence[ComparableClaim], reason: str, severity: float) -> Outcome:
    return Outcome(
        answer=Answer.INCONSISTENT,
        reason=reason,
        found=Found(
            kind=FindingKind.DATE_CONFLICT,
            about=(*found.about, claims[0].claim_id),
            claims=tuple(claims),
            sentence=f"{_printed_by(claims)}, {found.words}",
            severity=severity,
        ),
    )


def _printed_by(claims: Sequence[ComparableClaim]) -> str:
    """ "The Gazette, published 14 January 2021", with those who print the same text."""
    first, *others = claims
    again = f" (also printed by {listed(claim.document_source.name for claim in others)})" if others else ""
    when = f", published {day_words(first.published_day)}" if first.published_day else ""
    return f"{first.document_source.name}{again}{when}"
