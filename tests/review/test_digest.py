from typing import Any

import pytest

from claims.review.digest import EvidenceItem, version_sha256

ITEM = EvidenceItem(evidence="e", sha256="0" * 64, stance="supports", note="")
VERSION: dict[str, Any] = {
    "verdict": "v",
    "number": 1,
    "claim_version_sha256": "1" * 64,
    "scale": "six-steps",
    "scale_version": 1,
    "rating": "false",
    "rationale": "Nobody else says so.",
    "author": "a",
    "evidence": [ITEM],
}


def test_equal_versions_have_equal_digests() -> None:
    assert version_sha256(**VERSION) == version_sha256(**dict(VERSION))


@pytest.mark.parametrize(
    ("field", "other"),
    [
        ("verdict", "w"),
        ("number", 2),
        ("claim_version_sha256", "2" * 64),
        ("scale", "averitec"),
        ("scale_version", 2),
        ("rating", "true"),
        ("rationale", "Nobody else says so!"),
        ("author", "b"),
        ("evidence", []),
        ("evidence", [{**ITEM, "stance": "refutes"}]),
        ("evidence", [{**ITEM, "sha256": "3" * 64}]),
        ("evidence", [{**ITEM, "note": "x"}]),
        ("evidence", [ITEM, {**ITEM, "evidence": "f"}]),
    ],
)
def test_anything_that_differs_changes_the_digest(field: str, other: Any) -> None:
    assert version_sha256(**{**VERSION, field: other}) != version_sha256(**VERSION)
