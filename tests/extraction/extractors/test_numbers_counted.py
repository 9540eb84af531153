"""Numbers beside the words of harm that count nobody: ages, rates, blows."""

import pytest

from tests.extraction.extractors.reading import figures


@pytest.mark.parametrize(
    "text",
    [
        "About 40 per cent of the wounded were children.",
        "Children make up 40 percent of the wounded.",
        "He was shot to death three years ago at 24.",
        "Moss Jr., 30, was found dead.",
        "A killing rate of 12 per 1,000 was reported.",
    ],
)
def test_a_rate_or_an_age_counts_nobody(text: str) -> None:
    assert figures(text) == []


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Moss Sr., 30, and another man were found dead.", [("killed", "men", 1, 1)]),
        ("A 9 yr old boy was killed.", [("killed", "children", 1, 1)]),
        (
            "The blast led to the killing of one person and the injury of 40 others.",
            [("killed", "people", 1, 1), ("injured", "people", 40, 40)],
        ),
        # One victim's five wounds are no five attacks.
        ("A woman was shot five times.", [("other", "women", 1, 1)]),
        ("The town was hit five times.", [("attacks", "attacks", 5, 5)]),
    ],
)
def test_beside_it_the_persons_are_counted(text: str, expected: list[tuple[str, str, int, int]]) -> None:
    assert figures(text) == expected
