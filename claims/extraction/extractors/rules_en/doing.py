"""Whether a verb beside a number was done to those it counts, done by them, or only tried."""

from collections.abc import Sequence

from claims.extraction.extractors.reading.tokens import Token
from claims.extraction.extractors.rules_en.cues import Cue, Form
from claims.extraction.extractors.rules_en.tables.grammar import (
    ADVERBS,
    ATTEMPTS,
    DETERMINERS,
    MONTHS,
    PREPOSITIONS,
    PRONOUNS,
    WEEKDAYS,
)
from claims.extraction.extractors.rules_en.tables.populations import BY_WORD

NOT_AN_OBJECT = frozenset(MONTHS) | frozenset(WEEKDAYS) | {"today", "yesterday", "overnight"}


def is_active(tokens: Sequence[Token], cue: Cue, quantity_starts: frozenset[int]) -> bool:
    """Whether "killed" has an object, so that the number before it did the killing."""
    if cue.end >= len(tokens) or not cue.forms & (Form.PAST | Form.OF):
        return False
    after = tokens[cue.end]
    if after.low in NOT_AN_OBJECT or (after.low in PREPOSITIONS and cue.end not in quantity_starts):
        return False
    if after.low.endswith("-year-old") or after.low in BY_WORD:
        return True
    if cue.first and tokens[cue.first - 1].low == "who" and after.is_word and after.low not in ADVERBS:
        return True
    return cue.end in quantity_starts or after.low in DETERMINERS or after.low in PRONOUNS or after.is_capital


def is_passive(tokens: Sequence[Token], cue: Cue) -> bool:
    """ "were killed 13 kilometers away": the words before make it passive, so what follows is not its object."""
    if not cue.forms & Form.PAST:
        return False
    for at in range(cue.first - 1, max(-1, cue.first - 4), -1):
        low = tokens[at].low
        if low in ("was", "were", "been", "being", "be", "is", "are", "those", "number"):
            return True
        if low not in ADVERBS and not low.endswith("ly"):
            return False
    return False


def takes_object(tokens: Sequence[Token], cue: Cue) -> bool:
    """Whether what follows the verb is whom it was done to."""
    return not (is_passive(tokens, cue) or is_attempt(tokens, cue) or _is_noun(tokens, cue))


def _is_noun(tokens: Sequence[Token], cue: Cue) -> bool:
    """ "In that shooting an officer ran": an article makes a noun of it."""
    return bool(cue.forms & Form.ING and cue.first and tokens[cue.first - 1].low in ("the", "that", "this", "a", "'s"))


def is_attempt(tokens: Sequence[Token], cue: Cue) -> bool:
    """ "Tried to kill two officers", "accused of trying to kill": whether it was done is not said."""
    if not cue.forms & Form.BASE or cue.first < 2 or tokens[cue.first - 1].low != "to":
        return False
    return any(token.low in ATTEMPTS for token in tokens[max(0, cue.first - 4) : cue.first - 1])
