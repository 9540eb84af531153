import re

import pytest

from claims.lib.scripts import UNSPACED, without_marks


class TestWithoutMarks:
    @pytest.mark.parametrize(
        ("text", "plain"), [("Kraków", "Krakow"), ("Çəmənli", "Cəmənli"), ("Łódź", "Łodz"), ("ﬁ", "fi")]
    )
    def test_leaves_the_letters(self, text: str, plain: str) -> None:
        assert without_marks(text) == plain


class TestUnspaced:
    @pytest.mark.parametrize(
        ("letter", "is_unspaced"),
        [("火", True), ("か", True), ("ก", True), ("𠮷", True), ("a", False), ("한", False), ("д", False)],
    )
    def test_holds_the_letters_of_scripts_without_spaces(self, letter: str, is_unspaced: bool) -> None:
        assert bool(re.match(f"[{UNSPACED}]", letter)) is is_unspaced
