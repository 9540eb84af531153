import pytest

from claims.consistency.checked.likeness import Likeness
from claims.consistency.checked.weights import learned_weights

NOTHING = Likeness(*([0.0] * len(Likeness._fields)))
SAME = NOTHING._replace(
    meaning_text=0.9, meaning_title=0.9, meaning_best=0.9, words_text=3.5, words_title=3.5, words_share=1.5,
    text_covered=0.9, asked_covered=0.9, names=0.8, pairs=0.6,
)  # fmt: skip


@pytest.mark.parametrize("with_meaning", [True, False])
class TestWeights:
    def test_tell_the_same_from_something_else(self, with_meaning: bool) -> None:
        weights = learned_weights(with_meaning=with_meaning)
        assert 0 < weights.score(NOTHING) < 0.05 < weights.threshold < weights.score(SAME) < 1

    def test_hold_for_values_nobody_expects(self, with_meaning: bool) -> None:
        far = Likeness(*([1e6] * len(Likeness._fields)))
        assert 0 <= learned_weights(with_meaning=with_meaning).score(far) <= 1


def test_words_alone_give_nothing_for_meaning() -> None:
    each = learned_weights(with_meaning=False).each
    assert (each.meaning_text, each.meaning_title, each.meaning_best) == (0, 0, 0)
