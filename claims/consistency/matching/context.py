"""What a claim leaves unsaid and the rest of its document says: the day, the place, the kind of event."""

from collections import Counter
from collections.abc import Sequence
from dataclasses import replace
from datetime import date, timedelta

from claims.consistency.matching.facts import ClaimFacts
from claims.register.vocabulary import ClaimKind, SubjectScope

# A denial or an accusation is often dated by the day it was uttered, not by the night it is about.
SNAP_DAYS = 2
ONE_INCIDENT = "the report tells of one incident only"


def incident_days(claims: Sequence[ClaimFacts]) -> Counter[date]:
    """The days that the document's figures are about, with how many figures each has."""
    return Counter(
        claim.day
        for claim in claims
        if claim.day is not None and claim.kind == ClaimKind.FIGURE and claim.scope == SubjectScope.SINGLE
    )


def in_context(claims: Sequence[ClaimFacts]) -> list[ClaimFacts]:
    """The same claims in the same order, completed where the document leaves one reading only."""
    days = incident_days(claims)
    only_day = next(iter(days)) if len(days) == 1 else None
    places = Counter(claim.place for claim in claims if claim.place)
    place = places.most_common(1)[0][0] if places else ""
    return [_completed(claim, only_day, place) for claim in claims]


def _completed(claim: ClaimFacts, only_day: date | None, place: str) -> ClaimFacts:
    if not claim.place and place and claim.scope == SubjectScope.SINGLE:
        claim = replace(claim, place=place, from_context=ONE_INCIDENT)
    if claim.scope != SubjectScope.SINGLE or only_day is None or claim.day == only_day:
        return claim
    if claim.first_date is None or claim.last_date is None:
        fits = True
    elif claim.day is None:
        fits = claim.first_date <= only_day <= claim.last_date
    else:
        fits = claim.kind != ClaimKind.FIGURE and abs(claim.day - only_day) <= timedelta(days=SNAP_DAYS)
    if not fits:
        return claim
    return replace(claim, first_date=only_day, last_date=only_day, from_context=ONE_INCIDENT)
