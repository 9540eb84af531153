import numpy as np
import pytest

from claims.consistency.meaning.encoder import LONGEST, Encoder, averaged
from claims.consistency.meaning.loading import encoder

FIRE = "A fire in the old harbor killed three dock workers."
SAME = "Three people who worked at the port died in the blaze."
OTHER = "The central bank left its interest rate unchanged."


@pytest.fixture(scope="module")
def model() -> Encoder:
    loaded = encoder()
    assert loaded is not None
    return loaded


class TestEmbed:
    def test_brings_texts_of_one_meaning_close(self, model: Encoder) -> None:
        fire, same, other = model.embed([FIRE, SAME, OTHER])
        assert fire @ same > 0.4
        assert fire @ other < 0.1

    def test_gives_rows_of_length_one(self, model: Encoder) -> None:
        vectors = model.embed([FIRE, OTHER])
        assert vectors.shape == (2, 384)
        assert np.linalg.norm(vectors, axis=1) == pytest.approx([1.0, 1.0], abs=1e-6)

    def test_keeps_the_order_of_texts_whatever_their_length(self, model: Encoder) -> None:
        texts = [f"{FIRE} {SAME} {OTHER}", "No.", FIRE, f"{SAME} {OTHER}"]
        together = model.embed(texts, batch=2)
        for text, vector in zip(texts, together, strict=True):
            assert model.embed([text])[0] @ vector == pytest.approx(1.0, abs=1e-5)

    def test_reads_a_long_text_as_far_as_the_model_goes(self, model: Encoder) -> None:
        long, longer = "fire " * LONGEST, "fire " * 2 * LONGEST
        assert model.embed([long])[0] == pytest.approx(model.embed([longer])[0])

    @pytest.mark.parametrize("text", ["", " ", "\n", "😀", "\x00", "مرحبا"])
    def test_takes_any_text(self, model: Encoder, text: str) -> None:
        assert np.isfinite(model.embed([text])).all()

    def test_of_nothing_is_no_row(self, model: Encoder) -> None:
        assert model.embed([]).shape == (0, 384)


def test_padding_does_not_count_in_the_average() -> None:
    tokens = np.array([[[1.0, 3.0], [3.0, 5.0], [90.0, 90.0]]], dtype=np.float32)
    mask = np.array([[1, 1, 0]])
    assert averaged(tokens, mask).tolist() == [[2.0, 4.0]]
