"""A new subject where nothing on record fits: from the claim's days, its place and the kind of event."""

from datetime import date

from claims.consistency.matching.facts import ClaimFacts, SubjectFacts
from claims.consistency.rules.wording import day_words
from claims.lib.edtf import is_whole_months, span
from claims.register.vocabulary import ClaimKind, Measure, SubjectKind, SubjectScope

_CASUALTIES = frozenset({Measure.KILLED, Measure.INJURED})
_TELLING_KINDS = frozenset({ClaimKind.FIGURE, ClaimKind.EVENT, ClaimKind.EVENT_COUNT, ClaimKind.RESPONSIBILITY})


def suggest_subject(claim: ClaimFacts) -> SubjectFacts | None:
    """What the claim seems to be about; None where it says too little to tell one event from another."""
    if claim.kind not in _TELLING_KINDS:
        return None
    if claim.scope == SubjectScope.TOTAL:
        return _total(claim)
    day = claim.day
    if day is None and claim.first_date is None and claim.measure in _CASUALTIES:
        day = claim.published_day
    if day is None or not (claim.place or claim.event_type):
        return None
    return SubjectFacts(
        id=None,
        name=f"{_what(claim, is_total=False)}, {day_words(day)}",
        kind=SubjectKind.INCIDENT,
        event_type=claim.event_type,
        first_date=day,
        last_date=day,
        place=claim.place,
    )


def _total(claim: ClaimFacts) -> SubjectFacts | None:
    # A war has its days and no one place.
    spans_days = claim.first_date is not None and claim.day is None
    if not claim.place and not (claim.event_type and spans_days):
        return None
    days = f", {span_words(claim.first_date, claim.last_date)}" if claim.first_date and claim.last_date else ""
    return SubjectFacts(
        id=None,
        name=f"{_what(claim, is_total=True)}{days}, together",
        kind=SubjectKind.TOTAL,
        event_type=claim.event_type,
        first_date=claim.first_date,
        last_date=claim.last_date,
        place=claim.place,
    )


def _what(claim: ClaimFacts, *, is_total: bool) -> str:
    kind = claim.event_type or "event"
    plural = f"{kind}{'es' if kind.endswith('sh') else 's'}" if is_total else kind
    words = f"{plural}, {claim.place}" if claim.place else plural
    return words[:1].upper() + words[1:]


def span_words(first: date, last: date) -> str:
    """ "October 2020" for a whole month, "4 to 17 October 2020", "27 September 2020 to 10 November 2020"."""
    if is_whole_months(first, last) and (first.year, first.month) == (last.year, last.month):
        return f"{first:%B %Y}"
    if (first.year, first.month) == (last.year, last.month):
        return f"{first.day} to {day_words(last)}" if first != last else day_words(first)
    return f"{day_words(first)} to {day_words(last)}"


def edtf_of(subject: SubjectFacts) -> str:
    """The subject's days in the form they are stored; empty where there are none."""
    if subject.first_date is None or subject.last_date is None:
        return ""
    if subject.first_date == subject.last_date:
        return subject.first_date.isoformat()
    for period in (subject.first_date.strftime("%Y-%m"), subject.first_date.strftime("%Y")):
        if span(period) == (subject.first_date, subject.last_date):
            return period
    return f"{subject.first_date.isoformat()}/{subject.last_date.isoformat()}"
