"""Offsets on both sides of the boundary between Python and browsers."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from claims.lib.text import CONTEXT_LENGTH, context, from_utf16_offset, to_utf16_offset

REPORT = "🚀🚀 Ganja: 13 killed 😢, 45 injured"


class TestOffsets:
    def test_count_an_emoji_before_the_quote_once_here_and_twice_in_the_browser(self) -> None:
        start = REPORT.index("13 killed")
        assert (start, to_utf16_offset(REPORT, start)) == (10, 12)

    @given(st.text(st.characters(codec="utf-8")), st.data())
    def test_are_those_of_the_utf_16_form(self, text: str, data: st.DataObject) -> None:
        offset = data.draw(st.integers(0, len(text)))
        units = len(text[:offset].encode("utf-16-le")) // 2
        assert to_utf16_offset(text, offset) == units
        assert from_utf16_offset(text, units) == offset

    @pytest.mark.parametrize(("units", "offset"), [(1, 0), (3, 1), (999, len(REPORT))])
    def test_move_to_the_start_of_a_character_or_the_end_of_the_text(self, units: int, offset: int) -> None:
        assert from_utf16_offset(REPORT, units) == offset


class TestContext:
    def test_is_what_stands_around_the_anchor(self) -> None:
        assert context("ab13cd", 2, 4) == ("ab", "cd")

    def test_is_no_longer_than_its_limit(self) -> None:
        text = "x" * 500
        assert [len(part) for part in context(text, 200, 300)] == [CONTEXT_LENGTH, CONTEXT_LENGTH]
