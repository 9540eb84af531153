import pytest

from claims.consistency.checked.keys import key_of
from claims.consistency.checked.likeness import Likeness, Side, bm25, likeness
from claims.consistency.checked.rarity import Rarity

RARITY = Rarity(1000, dict.fromkeys(("harbor", "fir", "docker", "nine", "novo", "porto", "bank", "rat"), 5))


def side(text: str, title: str = "", speaker: str = "", year: int | None = None) -> Side:
    key = key_of(text)
    return Side(text=key, title=key_of(title) if title else key, speaker=frozenset(key_of(speaker).words), year=year)


def compare(asked: Side, checked: Side, text: float = 0.0, title: float = 0.0) -> Likeness:
    return likeness(asked, checked, text=text, title=title, rarity=RARITY)


CHECKED = side("Nine dockers were hurt in the Porto Novo harbor fire.")


class TestLikeness:
    def test_is_nothing_where_nothing_is_shared(self) -> None:
        found = compare(side("Rates rise"), side("Harbor closed"))
        assert set(found) == {0.0}

    @pytest.mark.parametrize("name", ["words_text", "words_share", "text_covered", "asked_covered", "names", "pairs"])
    def test_rises_with_what_is_shared(self, name: str) -> None:
        more = compare(side("Nine dockers hurt in Porto Novo harbor fire"), CHECKED)
        less = compare(side("A harbor was shut today"), CHECKED)
        assert getattr(more, name) > getattr(less, name) >= 0

    def test_takes_the_better_cosine(self) -> None:
        assert compare(CHECKED, CHECKED, text=0.3, title=0.8).meaning_best == 0.8

    def test_counts_numbers_shared_and_missing(self) -> None:
        checked = side("13 killed and 52 hurt")
        found = compare(side("13 killed, they say"), checked)
        assert (found.numbers_shared, found.numbers_missing) == pytest.approx((1 / 3, 1 / 3))

    def test_hears_the_voice_in_the_text_or_beside_it(self) -> None:
        checked = side("The port is safe.", speaker="Ines Duarte")
        beside = compare(side("The port is safe.", speaker="Ines Duarte"), checked)
        inside = compare(side("The port is safe. — Ines Duarte (@ines)"), checked)
        silent = compare(side("The port is safe."), checked)
        assert beside.speaker == inside.speaker > 0.5 > silent.speaker == 0.0

    @pytest.mark.parametrize(("asked", "checked", "expected"), [(2021, 2021, 1), (2021, 2024, 0.25), (None, 2021, 0)])
    def test_knows_how_far_apart_in_time(self, asked: int | None, checked: int, expected: float) -> None:
        assert compare(side("a", year=asked), side("a", year=checked)).time == expected


class TestBm25:
    def test_counts_a_word_that_is_repeated_less_each_time(self) -> None:
        once, twice, thrice = (bm25(frozenset({"harbor"}), ["harbor"] * n + ["x"] * (9 - n), RARITY) for n in (1, 2, 3))
        assert twice - once > thrice - twice > 0

    def test_holds_a_long_text_back(self) -> None:
        short, long = (bm25(frozenset({"harbor"}), ["harbor"] + ["x"] * n, RARITY) for n in (5, 50))
        assert short > long
