from dataclasses import replace
from datetime import date

import pytest

from claims.consistency.matching.facts import ClaimFacts
from claims.consistency.matching.suggestion import edtf_of, span_words, suggest_subject
from claims.register.vocabulary import ClaimKind, Measure, SubjectKind, SubjectScope

DAY = date(2021, 3, 5)
CLAIM = ClaimFacts(
    claim_id=1, first_date=DAY, last_date=DAY, place="Aarle", event_type="missile strike", published_day=DAY
)


class TestSuggestSubject:
    def test_names_an_incident_by_kind_place_and_day(self) -> None:
        made = suggest_subject(CLAIM)
        assert made is not None
        assert made.name == "Missile strike, Aarle, 5 March 2021"
        assert edtf_of(made) == "2021-03-05"

    def test_names_a_total_by_its_days(self) -> None:
        made = suggest_subject(replace(CLAIM, scope=SubjectScope.TOTAL, last_date=date(2021, 3, 17)))
        assert made is not None
        assert (made.name, made.kind) == ("Missile strikes, Aarle, 5 to 17 March 2021, together", SubjectKind.TOTAL)

    def test_takes_the_day_of_publication_for_casualties_without_a_date(self) -> None:
        made = suggest_subject(replace(CLAIM, first_date=None, last_date=None, measure=Measure.KILLED))
        assert made is not None
        assert made.first_date == DAY

    def test_names_a_total_of_a_whole_war_without_a_place(self) -> None:
        made = suggest_subject(replace(CLAIM, scope=SubjectScope.TOTAL, last_date=date(2021, 3, 17), place=""))
        assert made is not None
        assert (made.name, made.kind) == ("Missile strikes, 5 to 17 March 2021, together", SubjectKind.TOTAL)

    @pytest.mark.parametrize(
        "claim",
        [
            replace(CLAIM, kind=ClaimKind.CHARACTERIZATION),
            replace(CLAIM, first_date=None, last_date=None),
            replace(CLAIM, place="", event_type=""),
            replace(CLAIM, scope=SubjectScope.TOTAL, place=""),
        ],
        ids=["an opinion", "no day", "neither place nor kind", "a total of nowhere"],
    )
    def test_suggests_nothing_for_a_claim_that_says_too_little(self, claim: ClaimFacts) -> None:
        assert suggest_subject(claim) is None


class TestSpanWords:
    @pytest.mark.parametrize(
        ("first", "last", "words"),
        [
            (date(2021, 3, 1), date(2021, 3, 31), "March 2021"),
            (date(2021, 3, 4), date(2021, 3, 17), "4 to 17 March 2021"),
            (date(2020, 9, 27), date(2020, 11, 10), "27 September 2020 to 10 November 2020"),
        ],
    )
    def test_says_a_span_shortly(self, first: date, last: date, words: str) -> None:
        assert span_words(first, last) == words
