"""Numbers that measure nothing: years, dates, times, ordinals, scores, and the numbers in names."""

from collections.abc import Sequence

from claims.extraction.extractors.reading.tokens import Token
from claims.extraction.extractors.reading.word_sets import word_set
from claims.extraction.extractors.rules_en import dates, numerals
from claims.extraction.extractors.rules_en.amounts.words import touches
from claims.extraction.extractors.rules_en.tables import numbers
from claims.extraction.extractors.rules_en.tables.grammar import AUXILIARIES, PREPOSITIONS, STOPS
from claims.extraction.extractors.rules_en.tables.numbers import NOT_COUNTED_BEFORE

_TIMES = word_set("am pm a.m. p.m. a.m p.m gmt utc est edt et bst cet o'clock pst pdt")
_ORDINAL = word_set("st nd rd th")
_LABELS = (NOT_COUNTED_BEFORE - word_set("$ € £ ¥ aged age magnitude")) | word_set(
    "category level phase channel unit type"
)
_YEAR_BEFORE = word_set("in by since until between during before after")
_ONE_BEFORE = word_set("no this that the which each any every another some someone day such only's anyone")


def dated(tokens: Sequence[Token]) -> frozenset[int]:
    """Tokens that are days, months and years."""
    found = set()
    for written in dates.find(tokens):
        if written.is_calendar:
            found |= set(range(written.first, written.end))
    return frozenset(found)


def is_name(tokens: Sequence[Token], first: int, end: int) -> bool:
    """Whether the number [first, end), which has no unit, is no quantity at all."""
    before = tokens[first - 1] if first else None
    after = tokens[end] if end < len(tokens) else None
    text = tokens[first].text
    if ":" in text or (after and after.low in _TIMES):
        return True
    if after and after.low in _ORDINAL and touches(tokens, end - 1, end):
        return True
    if numbers.INDEXES.before(tokens, first) and text.isdigit():
        return True
    if before and (before.low in _LABELS or before.text in ("#", "@", "№")):
        return True
    if (
        before
        and before.text == "-"
        and first > 1
        and touches(tokens, first - 1, first)
        and _is_code(tokens[first - 2])
    ):
        return text.isdigit()  # "COVID -19", as wires space it
    if before and before.text in "-–" and first > 1 and touches(tokens, first - 1, first):
        return tokens[first - 2].is_word and touches(tokens, first - 2, first - 1)
    if after and before and before.text == "(" and after.text == ")" and text.isdigit() and len(text) < 3:
        return True
    if before and before.low in _YEAR_BEFORE and len(text) == 4 and text.isdigit() and end == first + 1:
        return True
    return _is_year(text, end - first)


def _is_code(token: Token) -> bool:
    return len(token.text) > 2 and token.text.isupper()


def is_glued(tokens: Sequence[Token], first: int) -> bool:
    """ "A2", "V10", "i4": digits that a letter touches on the left; "1980s", where one follows."""
    before = tokens[first - 1] if first else None
    if before and touches(tokens, first - 1, first) and (before.is_word or before.text in "/&_"):
        return True
    if first + 1 < len(tokens) and tokens[first + 1].low == "s" and touches(tokens, first, first + 1):
        text = tokens[first].text
        return (before is not None and before.is_capital) or (len(text) == 4 and text.isdigit())
    return False


def _is_year(text: str, size: int) -> bool:
    return size == 1 and len(text) == 4 and text.isdigit() and 1700 <= int(text) <= 2099


def is_titled(tokens: Sequence[Token], first: int, end: int) -> bool:
    """ "Note 20 Ultra", "Model 3": part of a name, where no noun follows that it could count."""
    before = tokens[first - 1] if first else None
    after = tokens[end] if end < len(tokens) else None
    if not tokens[first].is_number:
        return False
    capital = (
        before is not None
        and before.is_word
        and first > 0
        and not before.text.islower()
        and (first > 1 or not before.text.istitle())
    )
    followed = after is not None and after.is_word and after.is_capital
    return capital or (followed and before is not None and before.low in ("the", "a", "an"))


def is_score(tokens: Sequence[Token], first: int, end: int) -> bool:
    """ "2-2", "54-17" without a noun behind."""
    dash_after = end + 1 < len(tokens) and tokens[end].text in "-–" and tokens[end + 1].is_number
    dash_before = first > 1 and tokens[first - 1].text in "-–" and tokens[first - 2].is_number
    return dash_after or dash_before


def is_pronoun(tokens: Sequence[Token], index: int) -> bool:
    """ "No one", "the one that": a word, not a number."""
    before = tokens[index - 1].low if index else ""
    after = tokens[index + 1].low if index + 1 < len(tokens) else ""
    if before in _ONE_BEFORE or after in ("another", "day", "'s"):
        return True
    if after == "of":
        return False
    if after in ("to", "or", "-") and index + 2 < len(tokens) and numerals.read(tokens, index + 2):
        return False
    if before == "at" and after in ("point", "time", "stage"):
        return True
    return after in (STOPS | AUXILIARIES | PREPOSITIONS) or not after[:1].isalpha()
