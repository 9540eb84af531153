"""How many claims each subject of a generated ledger has."""

import pytest

from benchmarks.generated_ledger.shape import Shape


@pytest.mark.parametrize(
    ("claims", "per_subject", "exponent"), [(1000, 10, 1.0), (777, 3, 1.4), (50, 1, 0.5), (5, 10, 1)]
)
def test_sizes_add_up_and_none_is_empty(claims: int, per_subject: int, exponent: float) -> None:
    sizes = Shape(claims=claims, claims_per_subject=per_subject, exponent=exponent).sizes()
    assert sum(sizes) == claims
    assert len(sizes) == max(1, claims // per_subject)
    assert min(sizes) >= 1


def test_the_second_largest_is_half_the_largest_with_exponent_one() -> None:
    first, second, *_ = sorted(Shape(claims=100_000).sizes(), reverse=True)
    assert second == pytest.approx(first / 2, abs=2)


def test_the_seed_moves_sizes_about() -> None:
    first, second = Shape(claims=1000, seed=1).sizes(), Shape(claims=1000, seed=2).sizes()
    assert first != second
    assert sorted(first) == sorted(second)
