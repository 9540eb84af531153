import pytest

from claims.consistency.checked.explain import why
from claims.consistency.checked.keys import key_of, spelling_of
from claims.consistency.checked.likeness import Side, likeness
from claims.consistency.checked.rarity import Rarity

RARITY = Rarity(1000, dict.fromkeys(("docker", "harbor", "fir"), 3))


def side(text: str, speaker: str = "") -> Side:
    return Side(text=key_of(text), title=key_of(text), speaker=frozenset(key_of(speaker).words))


def told(asked: str, checked: str, *, similarity: float = 0.0, speaker: str = "") -> str:
    ours, theirs = side(asked, speaker), side(checked, speaker)
    found = likeness(ours, theirs, text=similarity, title=0.0, rarity=RARITY)
    return why(ours, theirs, found, RARITY, spelling_of(asked))


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        (
            told("Dockers died in the harbor fire", "A harbor fire killed dockers"),
            "Both say “Dockers”, “harbor” and “fire”.",
        ),
        (told("In 2021, 13", "13 in 2021"), "13 and 2021 in both."),
        (told("x", "y", similarity=0.83), "Means nearly the same (0.83)."),
        (told("x", "y", similarity=0.5), "Is about something related (0.50)."),
        (told("x", "y", speaker="Ines Duarte"), "The same voice."),
        (told("the one", "of the"), "Nothing but common words."),
    ],
)
def test_a_match_says_what_speaks_for_it(sentence: str, expected: str) -> None:
    assert sentence == expected
