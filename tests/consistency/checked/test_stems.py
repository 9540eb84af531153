import pytest

from claims.consistency.checked.stems import stem


@pytest.mark.parametrize(
    "forms",
    [
        ("kill", "kills", "killed", "killing"),
        ("strike", "strikes", "striking"),
        ("city", "cities"),
        ("stop", "stopped", "stopping"),
        ("evacuate", "evacuated", "evacuation"),
        ("café", "cafe"),
    ],
)
def test_forms_of_one_word_fall_together(forms: tuple[str, ...]) -> None:
    assert len({stem(form) for form in forms}) == 1


@pytest.mark.parametrize(("word", "other"), [("boss", "boy"), ("virus", "vire"), ("bus", "bu"), ("ring", "red")])
def test_words_that_only_end_alike_stay_apart(word: str, other: str) -> None:
    assert stem(word) != stem(other)


@pytest.mark.parametrize("word", ["covid19", "u.s.", "x", ""])
def test_what_is_no_plain_word_is_left_alone(word: str) -> None:
    assert stem(word) == word
