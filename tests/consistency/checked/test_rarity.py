import pytest

from claims.consistency.checked.rarity import Rarity, common_words, to_be_counted


class TestRarity:
    def test_falls_with_every_text_that_has_the_word(self) -> None:
        rarity = Rarity(5000, {"harbor": 3, "city": 900})
        assert rarity.of("harbor") > rarity.of("city") > 0

    def test_of_a_function_word_is_the_same_in_every_collection(self) -> None:
        assert Rarity(2, {}).of("the") == Rarity(100_000, {}).of("the") < 1

    def test_of_a_small_collection_does_not_take_one_text_of_three_for_common(self) -> None:
        assert Rarity(3, {"harbor": 1}).of("harbor") > 6

    def test_sums_up(self) -> None:
        rarity = Rarity(10, {"a1": 1, "b2": 1})
        assert rarity.sum(["a1", "b2"]) == pytest.approx(2 * rarity.of("a1"))

    def test_knows_the_words_that_were_counted_and_found(self) -> None:
        rarity = Rarity(10, {"harbor": 1, "moon": 0})
        assert [rarity.is_known(word) for word in ("harbor", "moon", "the")] == [True, False, False]


def test_common_words_need_no_counting() -> None:
    assert to_be_counted(["the", "of", "harbor"]) == {"harbor"}


def test_common_words_are_shares() -> None:
    assert all(0 < share <= 1 for share in common_words().values())
