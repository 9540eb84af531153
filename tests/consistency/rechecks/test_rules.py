import pytest

from claims.consistency.rechecks.rules import lease_seconds, seconds_left


@pytest.mark.parametrize(("claims", "seconds"), [(0, 60), (3000, 90), (54_000, 600), (1_000_000, 600)])
def test_a_lease_grows_with_the_claims_and_stays_below_what_the_broker_hides(claims: int, seconds: int) -> None:
    assert lease_seconds(claims) == seconds


@pytest.mark.parametrize(
    ("left", "checked", "seconds", "expected"),
    [(100, 50, 10.0, 20.0), (0, 50, 10.0, 0.0), (100, 0, 10.0, None), (100, 50, 0.0, None)],
)
def test_the_time_left_follows_from_the_pace(left: int, checked: int, seconds: float, expected: float | None) -> None:
    assert seconds_left(claims_left=left, claims_checked=checked, seconds=seconds) == expected
