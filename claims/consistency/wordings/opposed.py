"""Words before a noun that split what it counts: solo tackles are not combined ones, suspected cases not confirmed."""

from collections.abc import Mapping

from claims.consistency.wordings.items import Item, Kind
from claims.consistency.wordings.reading import Wording
from claims.consistency.wordings.words import stem

# Each line is one question with its answers; two answers to one question make two counts.
_QUESTIONS = """
    solo combined assisted
    confirmed suspected probable
    new total cumulative active
    domestic foreign international overseas
    adult juvenile
    home away
    direct indirect
    military civilian
    male female
    public private
    urban rural
"""
_QUESTION_OF = {
    stem(word): number for number, line in enumerate(_QUESTIONS.strip().splitlines()) for word in line.split()
}


def differ(mine: Mapping[int, str], theirs: Mapping[int, str]) -> bool:
    """Whether one question has two answers."""
    return any(theirs.get(question, answer) != answer for question, answer in mine.items())


def answers_of(wording: Wording, item: Item) -> dict[int, str]:
    """Question to answer, from the words of a count."""
    if item.kind is not Kind.COUNT:
        return {}
    words = [stem(token.low) for token in wording.tokens[item.first : item.end]]
    return {_QUESTION_OF[word]: word for word in words if word in _QUESTION_OF}
