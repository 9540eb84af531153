"""How well a subject fits a claim: one score from 0 to 1 that explains itself.

The weights are our own judgement: day and place together decide, the kind of event only confirms. They are not tuned to
any collection. What the reports of a subject say besides stands in `reported`.
"""

from collections.abc import Iterable
from datetime import date, timedelta
from typing import NamedTuple

from claims.consistency.matching.event_types import can_be_one
from claims.consistency.matching.facts import ClaimFacts, SubjectFacts
from claims.consistency.matching.places import Nearness, nearness
from claims.consistency.rules.wording import day_words
from claims.register.vocabulary import SubjectKind, SubjectScope

THRESHOLD = 0.7
# Two candidates this close tell nothing, unless the better one is as good as certain.
TOO_CLOSE = 0.05
CERTAIN = 0.9
# An undated report tells of what happened in the days before it came out.
NEWS_DAYS = 3
LEAST_OVERLAP = 0.3

_PLACE_WEIGHT = {Nearness.SAME: 0.35, Nearness.WITHIN: 0.3, Nearness.UNKNOWN: 0.0}
_TYPE_WEIGHT = 0.05
_UNPLACED_OF_ONE_KIND = 0.1


class Match(NamedTuple):
    """A subject with the score in [0, 1] and the sentence that says what spoke for it."""

    subject: SubjectFacts
    score: float
    why: str


class _Part(NamedTuple):
    weight: float
    words: str


def score_match(claim: ClaimFacts, subject: SubjectFacts) -> Match | None:
    """None where something speaks against it: another day, another place, one incident against a total."""
    is_total = claim.scope == SubjectScope.TOTAL
    if is_total != (subject.kind == SubjectKind.TOTAL) or not can_be_one(claim.event_type, subject.event_type):
        return None
    when = _total_dates(claim, subject) if is_total else _incident_date(claim, subject)
    where = _place(claim, subject)
    if when is None or where is None:
        return None
    is_one_type = bool(claim.event_type) and claim.event_type == subject.event_type
    score = when.weight + where.weight + (_TYPE_WEIGHT if is_one_type else 0.0)
    words = [when.words, where.words, *([f"{subject.event_type} in both"] if is_one_type else [])]
    told = "; ".join(word for word in words if word)
    context = f" ({claim.from_context})" if claim.from_context else ""
    return Match(subject, round(min(1.0, score), 3), f"{told[:1].upper()}{told[1:]}{context}.")


def _place(claim: ClaimFacts, subject: SubjectFacts) -> _Part | None:
    near = nearness(claim.place, subject.place)
    if near is Nearness.DIFFERENT:
        return None
    if near is Nearness.UNKNOWN:
        if not claim.place and not subject.place and claim.event_type == subject.event_type != "":
            return _Part(_UNPLACED_OF_ONE_KIND, "no place in either")
        return _Part(0.0, "")
    return _Part(_PLACE_WEIGHT[near], f"{claim.place} {'in both' if near is Nearness.SAME else 'and ' + subject.place}")


def _incident_date(claim: ClaimFacts, subject: SubjectFacts) -> _Part | None:
    first, last = subject.first_date, subject.last_date
    if first is None or last is None:
        return None
    if claim.first_date is None or claim.last_date is None:
        published = claim.published_day
        if published is None or not published - timedelta(days=NEWS_DAYS) <= last <= published:
            return None
        return _Part(0.3, f"published on {day_words(published)}, within {NEWS_DAYS} days of it")
    if claim.day is not None:
        if first == last == claim.day:
            return _Part(0.6, f"{day_words(claim.day)} in both")
        return _Part(0.4, f"{day_words(claim.day)} lies within it") if first <= claim.day <= last else None
    if claim.first_date <= first and last <= claim.last_date:
        return _Part(0.3, f"it lies between {day_words(claim.first_date)} and {day_words(claim.last_date)}")
    return None


def _total_dates(claim: ClaimFacts, subject: SubjectFacts) -> _Part | None:
    if claim.first_date is None or claim.last_date is None:
        return _Part(0.3, "neither has a date") if subject.first_date is None and subject.last_date is None else None
    if subject.first_date is None or subject.last_date is None:
        return None
    shared = _days(max(claim.first_date, subject.first_date), min(claim.last_date, subject.last_date))
    both = _days(min(claim.first_date, subject.first_date), max(claim.last_date, subject.last_date))
    if shared / both < LEAST_OVERLAP:
        return None
    return _Part(0.3 + 0.3 * shared / both, f"{shared} of {both} days in common")


def _days(first: date, last: date) -> int:
    return max(0, (last - first).days + 1)


def best_match(matches: Iterable[Match]) -> Match | None:
    """The one subject to propose; None where nothing fits well enough or two fit alike.

    Where a person and a machine both put the same thing on record, the person's counts.
    """
    good = sorted(
        (m for m in matches if m.score >= THRESHOLD),
        key=lambda m: (-m.score, not m.subject.is_confirmed, m.subject.id or 0),
    )
    if not good:
        return None
    is_close = len(good) > 1 and good[0].score - good[1].score < TOO_CLOSE
    return None if is_close and good[0].score < CERTAIN else good[0]


def has_rivals(matches: Iterable[Match]) -> bool:
    """Whether several subjects fit, so that a new one would only add to the confusion."""
    return sum(match.score >= THRESHOLD for match in matches) > 1
