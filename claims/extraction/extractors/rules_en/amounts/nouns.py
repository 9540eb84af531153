"""The noun phrase that a number counts, named in the singular."""

from collections.abc import Sequence

from claims.extraction.extractors.reading.tokens import Token
from claims.extraction.extractors.reading.word_sets import word_set
from claims.extraction.extractors.rules_en.amounts.words import UNIT_TABLE
from claims.extraction.extractors.rules_en.tables.grammar import ADVERBS, AUXILIARIES, STOPS

_IRREGULAR = {
    "people": "people",
    "men": "man",
    "women": "woman",
    "children": "child",
    "lives": "life",
    "feet": "foot",
    "wives": "wife",
    "teeth": "tooth",
    "mice": "mouse",
    "police": "police",
    "troops": "troop",
}
_NO_NOUN = STOPS | AUXILIARIES | ADVERBS | word_set("more less fewer further additional such own thanks")
_NOT_PLURAL = word_set(
    "this is was has as his its us plus thus yes across versus gas bus less ss various previous "
    "serious obvious famous religious continuous straight"
)
_MAX_NOUN = 7
_COLLECTIVE = word_set("staff personnel fish aircraft sheep cattle crew")
DETERMINERS = word_set("of the its their our his her my your these those all")
_FURTHER = word_set("more further additional")


def noun(tokens: Sequence[Token], at: int, *, one: bool) -> tuple[int, str] | None:
    """(end, singular) of the noun phrase that is counted, its last word the first plural (for one: the first noun)."""
    index = at
    if index < len(tokens) and tokens[index].text == "-":
        index += 1
        one = True
    if index < len(tokens) and tokens[index].low in _FURTHER:
        index += 1
    first = begun = index
    while index < len(tokens) and index - first < _MAX_NOUN and index - begun < 2 * _MAX_NOUN:
        low = tokens[index].low
        if low == "'s" and index > first and index + 1 < len(tokens):
            first = index = index + 1  # "two of Smith's sisters" counts sisters
            continue
        joined = index > first and (tokens[index].text == "-" or (low == "and" and not one))
        if not joined and (low in _NO_NOUN or not tokens[index].is_word):
            return None
        if not joined and (
            is_plural(low) or _is_acronym(tokens[index].text) or (one and _ends_phrase(tokens, index + 1))
        ):
            if one and is_plural(low) and index > first and tokens[first - 1].low in ("one", "a", "1"):
                index -= 1  # "one proposal asks": the word with an s is a verb
            return index + 1, _named(tokens, first, index)
        index += 1
    return None


def is_abbreviation(tokens: Sequence[Token], at: int) -> bool:
    """ "25 PTS", "7 RBI": letters that end the phrase and name what is counted."""
    text = tokens[at].text if at < len(tokens) else ""
    return 1 < len(text) < 6 and text.isalpha() and text.isupper() and _ends_phrase(tokens, at + 1)


def _is_acronym(text: str) -> bool:
    """ "TVs", "MPs": short, but plural."""
    return len(text) > 2 and text[-1] == "s" and text[:-1].isupper()


def _named(tokens: Sequence[Token], first: int, last: int) -> str:
    """The words of a noun phrase with its last word in the singular; only the unit where that is one."""
    unit = UNIT_TABLE.at(tokens, last)
    if unit and unit[0] == last + 1 and len(tokens[last].low) > 3:
        return unit[1]
    words = [token.text for token in tokens[first : last + 1]]
    head = words[-1][:-1] if _is_acronym(words[-1]) else singular(words[-1])
    return " ".join([*words[:-1], head]).replace(" - ", "-")


def _ends_phrase(tokens: Sequence[Token], at: int) -> bool:
    return at >= len(tokens) or tokens[at].low in _NO_NOUN or not tokens[at].is_word


def is_plural(low: str) -> bool:
    return (
        low in _IRREGULAR
        or low in _COLLECTIVE
        or (len(low) > 5 and low.endswith("men"))
        or (
            len(low) > 3
            and low.endswith("s")
            and not low.endswith(("ss", "us", "is", "ous"))
            and low not in _NOT_PLURAL
        )
    )


def singular(word: str) -> str:
    """ "burglaries" to "burglary", "boxes" to "box", "people" as it is."""
    low = word.lower()
    if low in _IRREGULAR:
        return _IRREGULAR[low]
    if not is_plural(low):
        return word
    if low in _COLLECTIVE:
        return word
    if low.endswith("men") and len(low) > 5:
        return word[:-2] + "an"
    if low.endswith("ies") and len(low) > 4:
        return word[:-3] + "y"
    return word[:-2] if low.endswith(("sses", "shes", "ches", "xes", "zes")) else word[:-1]
