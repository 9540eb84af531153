from datetime import date

import pytest

from claims.audit.vocabulary import Role
from claims.conversations.rules import ensure_absence, ensure_can_comment, is_away, names_in, pieces_of
from claims.lib.errors import InvalidInput, NotAllowed

TODAY = date(2026, 3, 4)


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("@ada please look", {"ada"}),
        ("Ask @Ada, @bo-lund and (@c.d).", {"ada", "bo-lund", "c.d"}),
        ("It is @ada.", {"ada"}),
        ("@ada@desk.example", {"ada@desk.example"}),
        ("write to ada@desk.example", set()),
        ("@ ada, and @@ada", set()),
        ("سألت @ada عن ذلك", {"ada"}),
        ("😀@ada", {"ada"}),
        ("nobody", set()),
    ],
)
def test_names_in_are_those_after_an_at_that_is_no_address(text: str, names: set[str]) -> None:
    assert names_in(text) == names


def test_pieces_of_keep_every_letter_and_mark_who_is_known() -> None:
    text = "Ask @Ada or @nobody, @ada."
    pieces = pieces_of(text, frozenset({"ada"}))
    assert "".join(words for words, _ in pieces) == text
    assert [words for words, is_name in pieces if is_name] == ["@Ada", "@ada"]


class TestEnsureCanComment:
    @pytest.mark.parametrize("role", list(Role))
    def test_lets_every_role_speak(self, role: Role) -> None:
        ensure_can_comment(frozenset({role}), "Yes.")

    def test_refuses_an_account_without_one(self) -> None:
        with pytest.raises(NotAllowed, match="You cannot comment"):
            ensure_can_comment(frozenset(), "Yes.")

    @pytest.mark.parametrize(("text", "sentence"), [("", "is empty"), ("x" * 4001, "4001 characters")])
    def test_refuses_no_words_and_too_many(self, text: str, sentence: str) -> None:
        with pytest.raises(InvalidInput, match=sentence):
            ensure_can_comment(frozenset({Role.EDITOR}), text)


class TestEnsureAbsence:
    @pytest.mark.parametrize(
        ("first", "last", "is_own_deputy", "sentence"),
        [
            (date(2026, 3, 6), date(2026, 3, 5), False, "before the first"),
            (date(2026, 3, 1), date(2026, 3, 3), False, "are over"),
            (date(2026, 3, 1), date(2027, 3, 2), False, "More than a year"),
            (date(2026, 3, 5), date(2026, 3, 6), True, "for themselves"),
        ],
    )
    def test_refuses_days_that_are_none(self, first: date, last: date, is_own_deputy: bool, sentence: str) -> None:
        with pytest.raises(InvalidInput, match=sentence):
            ensure_absence(first, last, today=TODAY, is_own_deputy=is_own_deputy)

    def test_takes_a_single_day_and_one_that_has_begun(self) -> None:
        ensure_absence(TODAY, TODAY, today=TODAY, is_own_deputy=False)
        ensure_absence(date(2026, 3, 1), date(2026, 3, 9), today=TODAY, is_own_deputy=False)


@pytest.mark.parametrize(
    ("first", "last", "away"),
    [
        (date(2026, 3, 4), date(2026, 3, 4), True),
        (date(2026, 3, 1), date(2026, 3, 4), True),
        (date(2026, 3, 5), date(2026, 3, 9), False),
        (date(2026, 2, 1), date(2026, 3, 3), False),
    ],
)
def test_is_away_counts_both_days(first: date, last: date, away: bool) -> None:
    assert is_away(first, last, TODAY) is away
