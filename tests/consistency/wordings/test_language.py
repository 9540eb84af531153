"""Whether a text is in the language that is read."""

import pytest

from claims.consistency.wordings.language import is_english


@pytest.mark.parametrize("text", ["12 dead", "Las Palmas 3", "The blast killed 12 people in La Paz.", ""])
def test_takes_english_and_what_is_too_short_to_tell(text: str) -> None:
    assert is_english(text)


@pytest.mark.parametrize(
    "text", ["La explosión mató a 12 personas en la ciudad.", "Bei der Explosion in der Stadt wurden 12 getötet."]
)
def test_refuses_other_languages(text: str) -> None:
    assert not is_english(text)
