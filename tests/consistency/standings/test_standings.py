"""What every origin last said, and what a claim meets there."""

from decimal import Decimal
from typing import Any

import pytest

from claims.consistency.comparable import ComparableClaim
from claims.consistency.rules.ordering import Phase
from claims.consistency.selectors.cases import load_case
from claims.consistency.standings.models import Standing
from claims.consistency.standings.selectors import (
    MOST_SIDES,
    NO_SUBJECT,
    what_a_version_meets,
    what_it_meets,
)
from claims.register.models import Claim, Subject
from claims.register.services import propose_link
from tests.consistency.stage import LATER, check, checker, correct, told
from tests.factories import NOW, make_claim, make_document, make_figure, make_proposal, make_subject

pytestmark = pytest.mark.django_db

THE_DAY = "2020-10-17"
NOON, EVENING = f"{THE_DAY}T12:00+00:00", f"{THE_DAY}T18:00+00:00"


@pytest.fixture
def subject() -> Subject:
    return make_subject()


def newest(subject: Subject) -> ComparableClaim:
    return load_case(subject).claims[-1]


def proposed(subject: Subject, killed: int, source: str, published: str = LATER) -> Claim:
    """A claim that nobody accepted yet, with a link that a machine proposed."""
    document = make_document(f"{killed} people were killed.", source=source, published=published)
    claim = make_proposal("people were killed", document=document, figure=make_figure(killed, killed))
    propose_link(claim=claim, subject=subject, score=0.9, why="The same day.", actor=checker(), now=NOW)
    return claim


def meeting(claim: Claim) -> Any:
    claim.refresh_from_db()
    assert claim.current is not None
    return what_a_version_meets(claim.current)


class TestStandings:
    def test_hold_the_last_word_of_each_origin(self, subject: Subject) -> None:
        told(subject, "The Gazette", 12)
        told(subject, "The Gazette", 13, published="2022-01-05")
        told(subject, "The Courier", 16)
        check(subject)

        assert set(Standing.objects.values_list("origin__name", "lower")) == {
            ("The Gazette", Decimal(13)),
            ("The Courier", Decimal(16)),
        }

    def test_keep_the_early_count_beside_the_settled_one(self, subject: Subject) -> None:
        told(subject, "The Gazette", 12, published=THE_DAY)
        told(subject, "The Gazette", 13)
        check(subject)

        assert list(Standing.objects.order_by("phase").values_list("phase", "lower")) == [
            (int(Phase.EARLY), Decimal(12)),
            (int(Phase.SETTLED), Decimal(13)),
        ]

    def test_follow_a_correction(self, subject: Subject) -> None:
        claim = told(subject, "The Gazette", 12)
        check(subject)
        correct(claim, 14)
        check(subject)

        assert [standing.lower for standing in Standing.objects.all()] == [14]

    def test_leave_out_what_is_not_comparable(self, subject: Subject) -> None:
        make_claim(subject=subject, figure=make_figure(None, None, verbatim="dozens"), statement="Dozens died.")
        check(subject)

        assert not Standing.objects.exists()


class TestWhatAVersionMeets:
    def test_tells_who_agrees_and_who_contradicts_a_proposal(self, subject: Subject) -> None:
        for source in ("The Gazette", "The Courier"):
            told(subject, source, 12)
        told(subject, "Helping Hands", 16)
        check(subject)

        met = meeting(proposed(subject, 16, "City Radio"))

        assert (met.origins, met.agreeing, met.untold, met.own) == (3, 1, 0, None)
        (side,) = met.contradicting
        assert side.sentence == "The Gazette and 1 other: 12 killed; this claim: 16 killed; 4 apart."
        assert (side.origins, side.explained) == (2, None)

    def test_names_whom_a_headline_speaks_for(self, subject: Subject) -> None:
        document = make_document("Harbor fire kills 12\nThe police say 12 people died.", source="The Gazette")
        killed = make_figure(12, 12)
        make_claim("kills 12", document=document, subject=subject, figure=killed)
        make_claim("12 people died", document=document, subject=subject, claimant=["Police"], figure=killed)
        check(subject)

        (side,) = meeting(proposed(subject, 16, "City Radio")).contradicting

        assert side.sentence.startswith("Police: 12 killed;")
        assert side.origins == 1

    def test_explains_a_difference_by_a_rising_toll(self, subject: Subject) -> None:
        told(subject, "The Gazette", 12, published=NOON)
        check(subject)

        (side,) = meeting(proposed(subject, 13, "City Radio", published=EVENING)).contradicting

        assert side.explained == "a rising toll"

    def test_an_early_count_that_another_overtook_contradicts_no_later_figure(self, subject: Subject) -> None:
        told(subject, "The Gazette", 12, published=NOON)
        told(subject, "The Courier", 13, published=EVENING)
        check(subject)

        met = meeting(proposed(subject, 40, "City Radio"))

        assert [(side.sentence[:24], side.explained) for side in met.contradicting] == [
            ("The Gazette: 12 killed; ", "a rising toll"),
            ("The Courier: 13 killed; ", None),
        ]

    def test_takes_the_word_of_each_origin_at_the_stage_of_the_claim(self, subject: Subject) -> None:
        told(subject, "The Gazette", 12, published=NOON)
        told(subject, "The Gazette", 16)
        check(subject)

        late, early = proposed(subject, 16, "City Radio"), proposed(subject, 13, "City Radio", published=EVENING)

        assert (meeting(late).origins, meeting(late).agreeing, meeting(late).contradicting) == (1, 1, ())
        assert [side.sentence[:24] for side in meeting(early).contradicting] == ["The Gazette: 12 killed; "]

    def test_does_not_explain_a_count_that_falls(self, subject: Subject) -> None:
        told(subject, "The Gazette", 13, published=NOON)
        check(subject)

        (side,) = meeting(proposed(subject, 12, "City Radio", published=EVENING)).contradicting

        assert side.explained is None

    def test_of_a_group_explained_only_in_part_nothing_is_explained(self, subject: Subject) -> None:
        told(subject, "The Gazette", 12, published=NOON)
        told(subject, "The Courier", 12, published=f"{THE_DAY}T20:00+00:00")
        check(subject)

        (side,) = meeting(proposed(subject, 13, "City Radio", published=EVENING)).contradicting

        assert (side.origins, side.explained) == (2, None)

    def test_tells_what_its_own_origin_said_before(self, subject: Subject) -> None:
        told(subject, "City Radio", 12)
        check(subject)

        met = meeting(proposed(subject, 16, "City Radio", published="2022-01-05"))

        assert met.own == "City Radio said 12 killed before and says 16 killed now."
        assert (met.origins, met.contradicting) == (0, ())

    def test_tells_that_its_origin_has_said_so_before(self, subject: Subject) -> None:
        told(subject, "City Radio", 12)
        check(subject)

        met = meeting(proposed(subject, 12, "City Radio", published="2022-01-05"))

        assert met.own == "City Radio has said so before: 12 killed. It counts once."

    def test_an_open_figure_of_its_origin_can_hold_together_with_it(self, subject: Subject) -> None:
        make_claim(
            source="City Radio", published=LATER, subject=subject, statement="More than ten died.",
            figure=make_figure(11, None, verbatim="more than ten"),
        )  # fmt: skip
        check(subject)

        met = meeting(proposed(subject, 12, "City Radio", published="2022-01-05"))

        assert met.own == "City Radio said more than 10 killed before; both can hold."

    def test_says_why_a_claim_meets_nothing(self, subject: Subject) -> None:
        loose = make_proposal("people were killed", document=make_document("12 people were killed."))
        assert meeting(loose).why_not == NO_SUBJECT

        vague = make_claim(subject=subject, figure=make_figure(None, None, verbatim="dozens"), statement="Dozens.")
        assert meeting(vague).why_not == "vague words without bounds"

    def test_does_not_meet_itself(self, subject: Subject) -> None:
        claim = told(subject, "The Gazette", 12)
        check(subject)

        assert meeting(claim).origins == 0

    def test_counts_the_origins_of_more_figures_than_it_tells(self, subject: Subject) -> None:
        for number in range(MOST_SIDES + 3):
            told(subject, f"Office {number}", 100 + number)
        told(subject, "The Gazette", 12)
        check(subject)

        met = what_it_meets(newest(subject), subject)

        assert (met.origins, len(met.contradicting), met.untold) == (MOST_SIDES + 3, MOST_SIDES, 3)

    def test_asks_the_same_number_of_statements_however_many_origins_there_are(
        self, subject: Subject, django_assert_max_num_queries: Any
    ) -> None:
        for number in range(6):
            told(subject, f"Office {number}", 100 + number)
        check(subject)
        claim = newest(subject)

        with django_assert_max_num_queries(5):
            what_it_meets(claim, subject)
