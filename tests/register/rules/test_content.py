from dataclasses import replace
from decimal import Decimal
from typing import Any

import pytest

from claims.lib.errors import InvalidInput
from claims.register.drafts import VoiceDraft
from claims.register.rules import ensure_anchor, ensure_content, tidied
from tests.factories import make_content, make_figure


class TestEnsureContent:
    @pytest.mark.parametrize(
        "content",
        [
            {},
            {"kind": "denial", "polarity": "denies"},
            {"date": "2020-10-04/2020-10-17"},
            {"date": "", "place": ""},
            {"figure": make_figure(None, None, verbatim="dozens")},
            {"figure": make_figure(31, None)},
            {"figure": make_figure("12.5", "12.5", unit="million")},
            {"figure": make_figure(0, 0)},
            {"claimant": ["the agency", "the ministry"]},
        ],
    )
    def test_takes_what_can_be_kept(self, content: dict[str, Any]) -> None:
        ensure_content(make_content(**content))

    @pytest.mark.parametrize(
        ("changes", "words"),
        [
            ({"kind": "rumor"}, "kind of claim"),
            ({"voice": "loud"}, "voice"),
            ({"polarity": "maybe"}, "polarity"),
            ({"modality": "hoped"}, "modality"),
            ({"subject_scope": "all"}, "scope"),
            ({"statement": ""}, "statement is empty"),
            ({"check_worthiness": 1.2}, "outside 0 to 1"),
            ({"check_worthiness": float("nan")}, "outside 0 to 1"),
            ({"date": "2020-02-30"}, "no date"),
            ({"date": "October"}, "not a date"),
            ({"place": "x" * 201}, "place has 201"),
            ({"claimant": (VoiceDraft(name=""),)}, "no name"),
            ({"claimant": (VoiceDraft(name="x" * 301),)}, "301 characters"),
            ({"figure": None}, "needs its figure"),
        ],
    )
    def test_refuses_the_rest_and_names_the_field(self, changes: dict[str, Any], words: str) -> None:
        with pytest.raises(InvalidInput, match=words):
            ensure_content(replace(make_content(), **changes))

    @pytest.mark.parametrize(
        ("changes", "words"),
        [
            ({"measure": "hurt"}, "no measure"),
            ({"population": " "}, "population"),
            ({"population": "x" * 61}, "61 characters"),
            ({"verbatim": ""}, "words of the figure"),
            ({"unit": "x" * 41}, "41 characters"),
            ({"lower": Decimal(17)}, "above the upper"),
            ({"lower": Decimal("NaN")}, "no number"),
            ({"upper": Decimal("Infinity")}, "no number"),
            ({"upper": Decimal(10) ** 18}, "18 digits"),
            ({"lower": Decimal("0.1234567")}, "decimal places"),
        ],
    )
    def test_refuses_figures_that_cannot_be_compared(self, changes: dict[str, Any], words: str) -> None:
        with pytest.raises(InvalidInput, match=words):
            ensure_content(make_content(figure=replace(make_figure(), **changes)))


class TestTidied:
    def test_takes_white_space_off_the_words(self) -> None:
        draft = replace(make_content(statement=" words ", place=" Ganja\n"), claimant=(VoiceDraft(name=" she "),))
        tidy = tidied(draft)
        assert (tidy.statement, tidy.place, tidy.claimant[0].name) == ("words", "Ganja", "she")

    def test_refuses_what_cannot_be_stored(self) -> None:
        with pytest.raises(InvalidInput, match="NUL"):
            tidied(make_content(statement="a\x00b"))


class TestEnsureAnchor:
    def test_gives_the_exact_words(self) -> None:
        assert ensure_anchor("\U0001f600 sixteen died", 2, 9) == "sixteen"

    @pytest.mark.parametrize(("start", "end"), [(-1, 3), (3, 3), (4, 2), (0, 99), (7, 8)])
    def test_refuses_a_place_without_words(self, start: int, end: int) -> None:
        with pytest.raises(InvalidInput):
            ensure_anchor("sixteen died", start, end)
