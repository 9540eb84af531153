"""What a place's name stands for beside the place of the event: a street, a house, somebody's home, where they went."""

from collections.abc import Sequence

from claims.extraction.extractors.reading.tokens import Token
from claims.extraction.extractors.reading.word_sets import word_set
from claims.extraction.extractors.rules_en.tables.places import COMPASS, TOWN_WORDS
from claims.extraction.extractors.rules_en.tables.populations import BY_WORD, SINGULAR
from claims.extraction.extractors.rules_en.tables.streets import (
    AFTERWARDS,
    BRINGING,
    BROUGHT_TO,
    LIVING,
    OFFICES,
    ONLY_DESCRIBES,
    STREET_WORDS,
)

_REACH = 6
_DISTANCES = word_set("miles mile kilometers kilometres km minutes hours")
# A house number has as many digits as a year at least; a year is none.
_YEARS = range(1900, 2100)
_CORNER = 4
_FAR = 9


def is_street(tokens: Sequence[Token], first: int, end: int) -> bool:
    """ "Carroll Street", "Carroll and 5th streets", "the 900 block of Carroll", "11700 Carroll"."""
    if end < len(tokens) and tokens[end].low in STREET_WORDS:
        return True
    if end < len(tokens) and tokens[end].low in ("and", "&"):
        corner = tokens[end + 1 : end + 1 + _CORNER]
        for at, token in enumerate(corner):
            if token.low in STREET_WORDS and at:
                return True
            if not (token.is_capital or token.is_number):
                break
    while first and tokens[first - 1].low in COMPASS:
        # "The 900 block of West Carroll".
        first -= 1
    before = tokens[first - 1] if first else None
    if before is None:
        return False
    if before.low == "of" and first > 1 and tokens[first - 2].low in ("block", "blocks", "corner", "intersection"):
        return True
    return before.text.isdigit() and len(before.text) > 2 and int(before.text) not in _YEARS


def is_hospital(tokens: Sequence[Token], end: int) -> bool:
    """ "Mount Sinai hospital": the name is the house's, and people were brought there."""
    return end < len(tokens) and tokens[end].low in ("hospital", "hospitals")


def only_describes(tokens: Sequence[Token], end: int) -> bool:
    """ "Kansas license plates", "Texas law"."""
    return end < len(tokens) and tokens[end].low in ONLY_DESCRIBES


def is_of_an_office(tokens: Sequence[Token], end: int) -> bool:
    """ "Wayne County Medical Examiner", "Wayne County deputies": an office is called by the county it serves."""
    if end >= len(tokens):
        return False
    return tokens[end].low in OFFICES or (tokens[end].is_capital and tokens[end].is_word)


def is_elsewhere(tokens: Sequence[Token], first: int, end: int) -> bool:
    """Whether the name tells where somebody lives, comes from or was brought to: "Ann Lee, 31, of Olten"."""
    if first < 2:
        return False
    before, previous = tokens[first - 1], tokens[first - 2]
    if before.low in ("of", "from") and any(token.low in _DISTANCES for token in tokens[max(0, first - 4) : first - 1]):
        # "About 50 miles southwest of Olten"
        return True
    if before.low == "of":
        return (
            previous.low in SINGULAR
            or previous.low in LIVING
            or previous.low in BROUGHT_TO
            or _names_somebody(tokens, first - 2)
        )
    if before.low == "from":
        return True
    if before.low == "to":
        return any(token.low in BRINGING for token in tokens[max(0, first - 1 - _REACH) : first - 1])
    if before.low in ("in", "at"):
        if _was_brought(tokens, first) or _where_then(tokens, end):
            return True
        home = next((at for at in range(first - 2, max(0, first - 2 - _REACH), -1) if tokens[at].low == "of"), 0)
        if home and previous.low in STREET_WORDS and _names_somebody(tokens, home - 1):
            return True
        return (
            previous.low in BROUGHT_TO
            # "Killed two men in Olten" tells where; "lived in Olten" does not.
            or (previous.low in LIVING and previous.low not in BY_WORD)
            or any(token.low in BROUGHT_TO and token.is_capital for token in tokens[max(0, first - 3) : first - 1])
        )
    return False


def _was_brought(tokens: Sequence[Token], first: int) -> bool:
    """ "Taken to Mercy Hospital in Olten", "flown to a clinic near Olten"."""
    back = range(first - 2, max(0, first - 2 - _FAR), -1)
    to = next((at for at in back if tokens[at].low == "to"), 0)
    return bool(to) and any(token.low in BRINGING for token in tokens[max(0, to - 2) : to])


def _where_then(tokens: Sequence[Token], end: int) -> bool:
    """ ", where he was pronounced dead": where somebody was afterwards."""
    at = end + 1 if end < len(tokens) and tokens[end].low == "," else end
    words = [token.low for token in tokens[at : at + 5]]
    return words[:1] == ["where"] and any(word in AFTERWARDS for word in words)


def _names_somebody(tokens: Sequence[Token], at: int) -> bool:
    """Whether a name or the age behind it ends at `at`: "Lee", "Lee, 31", "Lee, 31,"."""
    if tokens[at].low == "," and at and (tokens[at - 1].is_number or tokens[at - 1].low.endswith("-old")):
        return True
    if tokens[at].is_number and at and tokens[at - 1].low == ",":
        return True
    name = tokens[at]
    return name.is_capital and name.is_word and at > 0 and tokens[at - 1].is_capital and name.low not in TOWN_WORDS
