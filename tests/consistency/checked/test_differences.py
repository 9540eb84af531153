"""What keeps two claims of the register from being one claim."""

from typing import Any

import pytest

from claims.consistency.checked.differences import difference
from claims.consistency.checked.figures import figures_in
from claims.register.models import ClaimVersion
from tests.factories import make_claim, make_figure

pytestmark = pytest.mark.django_db

KILLED = make_figure(16, 16, verbatim="16")


def version(figure: Any = None, **content: Any) -> ClaimVersion:
    kind: dict[str, Any] = {} if figure is not None else {"kind": "event"}
    current = make_claim(figure=figure, date=content.pop("date", "2020-10-17"), **kind, **content).current
    assert current is not None
    return current


def told(asked: ClaimVersion, checked: ClaimVersion) -> str:
    found = difference(asked, [], checked, [])
    return "" if found is None else found.sentence


class TestDifference:
    def test_is_none_between_two_tellings_of_one_figure(self) -> None:
        civilians = make_figure(16, 16, population="civilians", verbatim="sixteen")
        assert told(version(KILLED), version(civilians, statement="Sixteen civilians died.")) == ""

    @pytest.mark.parametrize(
        ("figure", "sentence"),
        [
            (make_figure(13, 13), "A similar claim with another figure was checked: 16 killed there, 13 killed here."),
            (
                make_figure(11, None, verbatim="more than 10"),
                "A similar claim with another figure was checked: 16 killed there, more than 10 killed here.",
            ),
            (
                make_figure(55, 55, measure="injured"),
                "A similar claim that counts something else was checked: 16 killed there, 55 injured here.",
            ),
            (
                make_figure(3, 3, population="children"),
                "A similar claim that counts something else was checked: 16 killed there, 3 children killed here.",
            ),
            (
                None,
                "A similar claim of another kind was checked: 16 killed there, no figure in the other.",
            ),
        ],
    )
    def test_tells_another_figure_or_count(self, figure: Any, sentence: str) -> None:
        assert told(version(figure, statement="What this report says."), version(KILLED)) == sentence

    @pytest.mark.parametrize(
        ("asked", "sentence"),
        [
            (
                "13 people were killed.",
                "A similar claim with another figure was checked: 16 killed there, 13 killed here.",
            ),
            (
                "52 people were injured.",
                "A similar claim that counts something else was checked: 16 killed there, 52 injured here.",
            ),
            ("Sixteen people were killed.", ""),
        ],
    )
    def test_tells_another_figure_or_count_of_a_text(self, asked: str, sentence: str) -> None:
        for checked in (None, version(KILLED)):
            told_there = [] if checked else figures_in("16 people were killed.")
            found = difference(None, figures_in(asked), checked, told_there)
            assert (found.sentence if found else "") == sentence

    def test_tells_a_total_from_one_incident(self) -> None:
        total = version(KILLED, statement="In all 16 were killed.", subject_scope="total")
        assert "a total here only" in told(total, version(KILLED))

    def test_tells_another_day(self) -> None:
        earlier = version(KILLED, statement="16 were killed before.", date="2020-10-11")
        assert "about another day" in told(earlier, version(KILLED))

    def test_is_none_between_two_claims_without_figures_of_one_day(self) -> None:
        assert told(version(statement="The strike hit a home."), version(statement="A strike hit a home.")) == ""
