from dataclasses import replace
from datetime import date

import pytest

from claims.consistency.matching.facts import ClaimFacts, SubjectFacts
from claims.consistency.matching.score import THRESHOLD, Match, best_match, has_rivals, score_match
from claims.register.vocabulary import SubjectKind, SubjectScope

DAY, OTHER_DAY = date(2021, 3, 5), date(2021, 3, 9)
SUBJECT = SubjectFacts(
    id=1,
    name="Flood, Aarle",
    kind=SubjectKind.INCIDENT,
    event_type="flood",
    first_date=DAY,
    last_date=DAY,
    place="Aarle",
)
SERIES = replace(SUBJECT, id=2, kind=SubjectKind.TOTAL, first_date=date(2021, 3, 4), last_date=date(2021, 3, 17))
CLAIM = ClaimFacts(claim_id=1, first_date=DAY, last_date=DAY, place="Aarle", event_type="flood", published_day=DAY)
TOTAL = replace(CLAIM, scope=SubjectScope.TOTAL, first_date=date(2021, 3, 1), last_date=date(2021, 3, 31))


class TestScoreMatch:
    def test_is_certain_of_the_same_day_place_and_kind_and_says_why(self) -> None:
        match = score_match(CLAIM, SUBJECT)
        assert match is not None
        assert match.score == 1.0
        assert match.why == "5 March 2021 in both; Aarle in both; flood in both."

    @pytest.mark.parametrize(
        "claim",
        [
            replace(CLAIM, first_date=OTHER_DAY, last_date=OTHER_DAY),
            replace(CLAIM, place="Borne"),
            replace(CLAIM, event_type="shooting"),
            replace(CLAIM, scope=SubjectScope.TOTAL),
            replace(CLAIM, first_date=None, last_date=None, published_day=date(2021, 4, 5)),
        ],
        ids=["another day", "another place", "another kind of event", "a total", "published a month later"],
    )
    def test_refuses(self, claim: ClaimFacts) -> None:
        assert score_match(claim, SUBJECT) is None

    @pytest.mark.parametrize(
        "claim",
        [
            replace(CLAIM, place="the city of Aarle"),
            replace(CLAIM, place="Aarle, Old Town district"),
            replace(CLAIM, first_date=None, last_date=None, published_day=date(2021, 3, 6)),
            replace(CLAIM, first_date=date(2021, 3, 1), last_date=date(2021, 3, 31)),
        ],
        ids=["filler words", "within", "undated news", "the month"],
    )
    def test_proposes_what_fits_less_precisely(self, claim: ClaimFacts) -> None:
        match = score_match(claim, SUBJECT)
        assert match is not None
        assert match.score >= THRESHOLD

    def test_does_not_propose_the_day_alone(self) -> None:
        match = score_match(replace(CLAIM, place=""), SUBJECT)
        assert match is not None
        assert match.score < THRESHOLD

    def test_matches_totals_by_the_days_they_share(self) -> None:
        assert score_match(TOTAL, SERIES) is not None
        war = replace(SERIES, first_date=date(2020, 1, 1), last_date=date(2022, 1, 1))
        assert score_match(TOTAL, war) is None

    def test_never_matches_an_undated_total_with_a_dated_one(self) -> None:
        assert score_match(replace(TOTAL, first_date=None, last_date=None), SERIES) is None


def fits(claim: ClaimFacts, subjects: list[SubjectFacts]) -> list[Match]:
    return [match for subject in subjects if (match := score_match(claim, subject)) is not None]


class TestBestMatch:
    def test_prefers_the_better_fit(self) -> None:
        near = replace(SUBJECT, id=3, place="Aarle, harbor")
        match = best_match(fits(CLAIM, [near, SUBJECT]))
        assert match is not None
        assert match.subject == SUBJECT

    def test_prefers_what_a_person_put_on_record_over_its_machine_made_twin(self) -> None:
        confirmed = replace(SUBJECT, id=9, is_confirmed=True)
        match = best_match(fits(CLAIM, [SUBJECT, confirmed]))
        assert match is not None
        assert match.subject == confirmed

    def test_proposes_nothing_where_two_fit_alike(self) -> None:
        month = replace(CLAIM, first_date=date(2021, 3, 1), last_date=date(2021, 3, 31))
        two = [SUBJECT, replace(SUBJECT, id=3, first_date=OTHER_DAY, last_date=OTHER_DAY)]
        assert best_match(fits(month, two)) is None
        assert has_rivals(fits(month, two))
