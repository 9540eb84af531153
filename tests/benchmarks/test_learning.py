import numpy as np
import pytest

from benchmarks._learning import Example, best_sums, calibrated, fitted, threshold_for


def example(*rows: tuple[list[float], bool], copies: int = 0) -> Example:
    """The last `copies` rows say what the right one says."""
    is_copy = np.arange(len(rows)) >= len(rows) - copies
    return Example(np.array([values for values, _ in rows]), np.array([is_right for _, is_right in rows]), is_copy)


EXAMPLES = [example(([0.9, 0.1], True), ([0.2, 0.8], False)), example(([0.3, 0.9], False), ([0.7, 0.0], True))]


def test_what_tells_right_from_wrong_gets_the_weight() -> None:
    first, second = fitted(EXAMPLES, 0.01)
    assert first > 0 > second


def test_a_feature_that_never_varies_gets_none() -> None:
    flat = [Example(np.hstack([one.values, np.ones((2, 1))]), one.is_right, one.is_copy) for one in EXAMPLES]
    assert fitted(flat, 0.01)[2] == 0.0


def test_best_sums_are_those_of_a_hit_and_of_a_text_that_nobody_checked() -> None:
    right, wrong = best_sums(EXAMPLES, np.array([1.0, 0.0]))
    assert (right.tolist(), wrong.tolist()) == ([0.9, 0.7], [0.2, 0.3])


def test_a_copy_of_the_right_one_is_not_counted_as_wrong() -> None:
    one = example(([0.9], True), ([0.2], False), ([0.8], False), copies=1)
    assert best_sums([one], np.array([1.0]))[1].tolist() == [0.2]


def test_calibration_gives_a_half_where_right_and_wrong_meet() -> None:
    slope, offset = calibrated(np.array([1.0, 2.0, 3.0, 4.0]), np.array([-4.0, -3.0, -2.0, -1.0, 1.5]))
    assert slope > 0
    assert 0 < -offset / slope < 1.5


def test_the_threshold_is_the_lowest_that_keeps_the_promise() -> None:
    right, wrong = np.array([0.9, 0.8, 0.6, 0.4]), np.array([0.5, 0.1])
    assert threshold_for(right, wrong, 0.9) == pytest.approx(0.6)
    assert threshold_for(right, wrong, 0.6) == pytest.approx(0.1)
