"""How claims rank: what harms people, is exact and can be looked up comes first."""

import pytest

from tests.extraction.extractors.reading import propose


def worth(text: str) -> float:
    """Of the first claim."""
    found = propose(text)[0].check_worthiness
    assert 0 <= found <= 1
    return found


@pytest.mark.parametrize(
    ("higher", "lower"),
    [
        ("A bomb killed 12 people.", "A bomb killed dozens of people."),
        ("A bomb killed 12 people in Mosul on June 3.", "A bomb killed 12 people."),
        ("A bomb killed 12 people.", "A bomb injured 12 people."),
        ("A bomb injured 12 people.", "A bomb damaged 12 houses."),
        ("A bomb killed 12 people.", "Turnout was 61 percent."),
        ("A bomb killed 12 people.", "The flood may kill 12 people."),
        ("A bomb killed 12 people.", "A bomb killed a man."),
        ("Turnout was 61 percent.", "The minister said the raid was a war crime."),
        ("Nobody was killed.", "The minister said the raid was a war crime."),
    ],
)
def test_one_claim_outranks_another(higher: str, lower: str) -> None:
    assert worth(higher) > worth(lower)
