"""A sentence cut finer than for claims: numbers, units and signs each a token of their own ("AUD1.5m", "5-mpg").

The pattern is linear in any input: its alternatives begin with different characters or are of bounded length, and
what the one for Indian grouping ("12,34,567") gives back is read once more by the next.
"""

import re
from collections.abc import Sequence

from claims.extraction.extractors.reading.phrases import PhraseTable
from claims.extraction.extractors.reading.tokens import Token
from claims.extraction.extractors.rules_en.tables.numbers import TENS
from claims.extraction.extractors.rules_en.tables.units import CURRENCIES, TIGHT, UNITS

_LETTER = r"[^\W\d_]"
_PIECE = re.compile(
    rf"https?://\S+|\d{{1,2}}:\d\d(?::\d\d(?:\.\d+)?)?|\d{{1,2}}(?:,\d\d){{1,4}},\d\d\d(?!\d)(?:\.\d+)?"
    rf"|\d+(?:,\d\d\d)*(?:\.\d+)?|(?<![\w.])\.\d+"
    rf"|(?:{'|'.join(TENS)})-(?:one|two|three|four|five|six|seven|eight|nine)\b"
    rf"|(?:{_LETTER}\.){{2,6}}|{_LETTER}+(?:['’]{_LETTER}+)*|\S",
    re.IGNORECASE,
)
_IRREGULAR = {"foot": "feet", "inch": "inches", "century": "centuries", "penny": "pennies"}


def pieces(text: str) -> list[Token]:
    """The tokens of `text`; a final 's is a token of its own, as everywhere."""
    found: list[Token] = []
    for hit in _PIECE.finditer(text):
        start, end, word = hit.start(), hit.end(), hit.group()
        low = word.lower().replace("’", "'")
        if len(low) != len(word):
            low = word
        if len(low) > 2 and low.endswith("'s"):
            found.append(Token(start, end - 2, word[:-2], low[:-2]))
            found.append(Token(end - 2, end, word[-2:], "'s"))
        else:
            found.append(Token(start, end, word, low))
    return found


def _plural(word: str) -> str:
    if word in _IRREGULAR:
        return _IRREGULAR[word]
    return word if len(word) < 4 or word.endswith(("s", "z")) else word + "s"


def _forms(phrase: str) -> set[str]:
    words = [token.low for token in pieces(phrase)]
    forms = {" ".join(words)}
    if words[0][0].isalpha() and phrase not in TIGHT:
        forms |= {" ".join([_plural(words[0]), *words[1:]]), " ".join([*words[:-1], _plural(words[-1])])}
    return forms


def _table(names: dict[str, str]) -> PhraseTable[str]:
    return PhraseTable(
        {
            form: name
            for name, written in names.items()
            for phrase in written.split("|")
            for form in _forms(phrase.strip())
        }
    )


UNIT_TABLE = _table(UNITS)
MONEY_TABLE = _table(CURRENCIES)


def touches(tokens: Sequence[Token], left: int, right: int) -> bool:
    """Whether two neighbors stand without a space between them."""
    return tokens[left].end == tokens[right].start
