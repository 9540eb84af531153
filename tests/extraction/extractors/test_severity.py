"""How badly people were hurt."""

import pytest

from tests.extraction.extractors.reading import propose


def severities(text: str) -> list[tuple[str, str]]:
    return [
        (reason.value, reason.words)
        for proposal in propose(text)
        for reason in proposal.reasons
        if reason.field == "severity"
    ]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("A bomb seriously injured 12 people.", [("serious", "seriously")]),
        ("Twelve people were critically wounded.", [("critical", "critically")]),
        ("Twelve people were slightly hurt.", [("minor", "slightly")]),
        ("Three people are in critical condition.", [("critical", "critical")]),
        ("Twelve people were hurt.", []),
        ("Four people were killed in a serious accident.", []),
    ],
)
def test_stands_beside_the_figure(text: str, expected: list[tuple[str, str]]) -> None:
    assert severities(text) == expected
