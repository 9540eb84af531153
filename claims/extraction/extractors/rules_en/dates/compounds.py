"""Dates written without spaces: "18-Dec", "Nov-Feb", "2019-Sep-01", "12,2016" taken apart into their pieces."""

from collections.abc import Sequence

from claims.extraction.extractors.reading.tokens import Token
from claims.extraction.extractors.rules_en.tables.grammar import MONTHS, WEEKDAYS

Pieces = tuple[Sequence[Token], Sequence[int] | None]


def apart(tokens: Sequence[Token]) -> Pieces:
    """The tokens with such words in pieces, and for each piece its token; None where none was taken apart."""
    # Most words are letters alone, and so in one piece.
    mixed = [token for token in tokens if not token.low.isalpha()]
    if not any(_is_compound(token) for token in mixed):
        return tokens, None
    pieces: list[Token] = []
    origin: list[int] = []
    for index, token in enumerate(tokens):
        cut = _pieces(token) if _is_compound(token) else [token]
        pieces += cut
        origin += [index] * len(cut)
    return pieces, origin


def _is_compound(token: Token) -> bool:
    low = token.low
    if "-" in low and len(low) > 1:
        parts = low.split("-")
        if len(parts) == 2 and (_is_quarter(parts[0]) or _is_quarter(parts[1])):
            return parts[0].isdigit() or parts[1].isdigit()
        named = sum(part in MONTHS or part in WEEKDAYS for part in parts)
        return named > 0 and all(part in MONTHS or part in WEEKDAYS or part.isdigit() for part in parts)
    if "," in low and len(low) > 5:
        # "October 12,2016": no number has four digits after a comma.
        day, _, year = low.partition(",")
        return day.isdigit() and year.isdigit() and len(day) < 3 and len(year) == 4
    if low[-1:].isdigit() != low[:1].isdigit():
        letters = low.strip("0123456789")
        return letters in MONTHS and letters not in ("may", "mar", "march", "sep") and len(low) - len(letters) <= 2
    return False


def _is_quarter(word: str) -> bool:
    return len(word) == 2 and word[0] in "qh" and word[1] in "1234"


def _pieces(token: Token) -> list[Token]:
    found: list[Token] = []
    start = 0
    text = token.text
    for at in range(1, len(text) + 1):
        is_end = at == len(text)
        if (
            is_end
            or text[at] in "-,"
            or text[at - 1] in "-,"
            or (text[at].isdigit() != text[at - 1].isdigit() and "-" not in text)
        ):
            word = text[start:at]
            found.append(Token(token.start + start, token.start + at, word, word.lower()))
            start = at
    return found
