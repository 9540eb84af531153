import pytest

from claims.consistency.rechecks import batches
from claims.consistency.rechecks.batches import SubjectLeft, in_batches


@pytest.mark.parametrize(
    ("claims", "expected"),
    [
        ([], []),
        ([0, 0, 0], [[1, 2, 3]]),
        ([4, 4, 4], [[1, 2], [3]]),
        ([50, 1, 1], [[1], [2, 3]]),
        ([1, 50, 1], [[1, 2], [3]]),
    ],
)
def test_a_batch_is_closed_by_the_subject_that_fills_it(
    claims: list[int], expected: list[list[int]], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(batches, "CLAIMS_AT_ONCE", 10)
    subjects = [SubjectLeft(number, count) for number, count in enumerate(claims, start=1)]
    assert [[left.subject_id for left in batch] for batch in in_batches(subjects)] == expected
