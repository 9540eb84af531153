"""What a machine reads in an excerpt, beside the stance a person chose."""

import pytest

from claims.desk.presenters.hints import hint
from claims.evidence.models import Evidence
from claims.evidence.vocabulary import Stance

CLAIM = "More than 50 people were killed."


@pytest.mark.parametrize(
    ("excerpt", "stance", "said", "is_at_odds"),
    [
        ("The blast killed 47 people.", Stance.REFUTES, "numbers differ", False),
        ("The blast killed 47 people.", Stance.SUPPORTS, "numbers differ", True),
        ("The blast killed 52 people.", Stance.SUPPORTS, "numbers fit", False),
        ("The blast killed 52 people.", Stance.REFUTES, "numbers fit", True),
        ("The blast killed 52 people.", Stance.CONTEXT, "numbers fit", False),
        ("The hall held 400 seats.", Stance.SUPPORTS, "not comparable", False),
    ],
)
def test_says_what_the_numbers_say(excerpt: str, stance: Stance, said: str, is_at_odds: bool) -> None:
    shown = hint(CLAIM, Evidence(exact=excerpt), stance)
    assert shown is not None
    assert (shown.said, shown.is_at_odds) == (said, is_at_odds)


@pytest.mark.parametrize("evidence", [Evidence(url="https://example.org", note="A list."), Evidence(exact="He left.")])
def test_says_nothing_where_there_is_nothing_to_compare(evidence: Evidence) -> None:
    assert hint(CLAIM, evidence, Stance.SUPPORTS) is None


def test_of_a_long_excerpt_the_beginning_is_read() -> None:
    shown = hint(CLAIM, Evidence(exact="The blast killed 52 people. " + "And so on. " * 100_000), Stance.SUPPORTS)
    assert shown is not None
    assert shown.said == "numbers fit"
