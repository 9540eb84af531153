from dataclasses import replace
from datetime import date

import pytest

from claims.consistency.matching.facts import ClaimFacts, SubjectFacts
from claims.consistency.matching.reported import Doubt, Reported, Setting, matches_of
from claims.consistency.matching.score import THRESHOLD, Match
from claims.register.vocabulary import SubjectKind, SubjectScope

DAY, NEXT_DAY = date(2021, 3, 5), date(2021, 3, 6)
SUBJECT = SubjectFacts(
    id=1, name="Fire, Aarle", kind=SubjectKind.INCIDENT, event_type="fire", first_date=DAY, last_date=DAY, place="Aarle"
)
CLAIM = ClaimFacts(claim_id=7, first_date=DAY, last_date=DAY, place="Aarle", event_type="fire", published_day=DAY)


def setting(likeness: float, **more: object) -> Setting:
    reported = {1: Reported(likeness=likeness, why="both name Ada Brook")}
    return Setting(**{"day": DAY, "place": "Aarle", "reported": reported, **more})  # type: ignore[arg-type]


def matched(claim: ClaimFacts, setting: Setting) -> Match | None:
    return next(iter(matches_of(claim, [SUBJECT], setting)), None)


class TestMatchesOf:
    def test_adds_what_like_reports_say(self) -> None:
        match = matched(replace(CLAIM, event_type=""), setting(0.9))
        assert match is not None
        assert match.score > 0.95
        assert match.why == "5 March 2021 in both; Aarle in both. Its reports are like this one: both name Ada Brook."

    def test_proposes_another_day_reading_where_the_reports_are_alike(self) -> None:
        late = replace(CLAIM, first_date=NEXT_DAY, last_date=NEXT_DAY)
        match = matched(late, setting(0.9, day=NEXT_DAY))
        assert match is not None
        assert match.score >= THRESHOLD
        assert match.why == "Its reports are like this one: both name Ada Brook."

    def test_proposes_a_claim_without_a_place(self) -> None:
        match = matched(replace(CLAIM, place="", event_type=""), setting(0.6))
        assert match is not None
        assert match.score >= THRESHOLD

    def test_tells_two_events_of_one_day_and_place_apart(self) -> None:
        assert matched(CLAIM, setting(0.05)) is None

    @pytest.mark.parametrize(
        "claim",
        [
            replace(CLAIM, first_date=NEXT_DAY, last_date=NEXT_DAY),
            replace(CLAIM, place="Borne"),
            replace(CLAIM, scope=SubjectScope.TOTAL),
        ],
        ids=["of another day", "of another place", "of all together"],
    )
    def test_leaves_claims_alone_that_are_not_about_the_main_subject(self, claim: ClaimFacts) -> None:
        assert matched(claim, setting(0.99)) is None

    def test_goes_by_day_and_place_where_no_report_is_known(self) -> None:
        match = matched(CLAIM, Setting(day=DAY, place="Aarle"))
        assert match is not None
        assert match.score == 1.0

    def test_a_rejection_nearby_lowers_the_score_and_is_told(self) -> None:
        doubts = {(7, 1): Doubt(factor=0.5, why="Ada rejected it.")}
        match = matched(CLAIM, Setting(day=DAY, doubts=doubts))
        assert match is not None
        assert match.score == 0.5
        assert match.why.endswith("fire in both. Ada rejected it.")
