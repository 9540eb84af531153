"""What a subject's reports add to day, place and kind when a claim's subject is looked for."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from datetime import date

from claims.consistency.matching.facts import ClaimFacts, SubjectFacts
from claims.consistency.matching.places import Nearness, nearness
from claims.consistency.matching.reports.homes import THRESHOLD as LIKE
from claims.consistency.matching.score import THRESHOLD, Match, score_match
from claims.register.vocabulary import SubjectKind, SubjectScope

# Below this the reports of a subject tell of another event, even where day and place are the same.
UNLIKE = 0.3


@dataclass(frozen=True, slots=True, kw_only=True)
class Reported:
    """How like the report at hand is to those whose main subject this is; `likeness` in [0, 1], `why` in words."""

    likeness: float
    why: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Doubt:
    """Somebody rejected the subject for a claim near this one: what its score is multiplied by, and the sentence."""

    factor: float
    why: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Setting:
    """The main subject of the report at hand, and what the reports of each subject say; of others nothing is known.

    `doubts` go by claim and subject.
    """

    day: date | None = None
    place: str = ""
    reported: Mapping[int, Reported] = field(default_factory=dict)
    doubts: Mapping[tuple[int, int], Doubt] = field(default_factory=dict)

    def is_other(self, subject_id: int) -> bool:
        """Whether the reports of this subject tell of another event than the report at hand."""
        return subject_id in self.reported and self.reported[subject_id].likeness < UNLIKE

    def holds(self, claim: ClaimFacts) -> bool:
        """Whether the claim is about the report's main subject, so that the likeness of reports speaks for it."""
        if claim.scope != SubjectScope.SINGLE or nearness(claim.place, self.place) is Nearness.DIFFERENT:
            return False
        return claim.first_date is None or claim.day == self.day


def matches_of(claim: ClaimFacts, subjects: Iterable[SubjectFacts], setting: Setting) -> list[Match]:
    """Every subject that may fit, in no order."""
    is_main = setting.holds(claim)
    found = []
    for subject in subjects:
        match = score_match(claim, subject)
        known = subject.id if subject.id is not None else 0
        if is_main and known in setting.reported and subject.kind == SubjectKind.INCIDENT:
            match = _together(match, setting.reported[known], subject)
        if match is not None:
            found.append(_doubted(match, setting.doubts.get((claim.claim_id, known))))
    return found


def _together(match: Match | None, reported: Reported, subject: SubjectFacts) -> Match | None:
    likeness = reported.likeness
    if likeness < LIKE:
        return None if likeness < UNLIKE else match
    # What reports alone suffice for reaches the score from which on a subject is proposed.
    alone = 1 - (1 - likeness) * (1 - THRESHOLD) / (1 - LIKE)
    told = f"Its reports are like this one: {reported.why}."
    if match is None:
        return Match(subject, round(alone, 3), told)
    return Match(subject, round(1 - (1 - match.score) * (1 - alone), 3), f"{match.why} {told}")


def _doubted(match: Match, doubt: Doubt | None) -> Match:
    if doubt is None:
        return match
    return Match(match.subject, round(match.score * doubt.factor, 3), f"{match.why} {doubt.why}")
