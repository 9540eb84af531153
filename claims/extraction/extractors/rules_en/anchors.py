"""Where the words that are quoted for a claim end: never in the middle of a phrase."""

from collections.abc import Sequence

from claims.extraction.extractors.reading.tokens import Token
from claims.extraction.extractors.rules_en.tables.grammar import AUXILIARIES, DETERMINERS, PREPOSITIONS, STOPS

_LONGEST = 6
_SELF = frozenset(("himself", "herself", "itself", "themselves"))
_OPEN = (PREPOSITIONS | DETERMINERS) - _SELF


def end_of_phrase(tokens: Sequence[Token], end: int) -> int:
    """After "shot in the left leg" where `end` stands after "shot in the"; words that lead nowhere are dropped."""
    while end < len(tokens) and (tokens[end].low in _SELF or _is_cut(tokens[end - 1])):
        end += 1
    if tokens[end - 1].low not in _OPEN:
        return end
    at = end
    while at < len(tokens) and at - end < _LONGEST and _goes_on(tokens[at], first=at == end):
        at += 1
    if at > end:
        return at
    while end > 1 and tokens[end - 1].low in _OPEN:
        end -= 1
    return end


def _is_cut(token: Token) -> bool:
    """ "Was fatally": the verb is still to come."""
    return token.low in ("fatally", "mortally")


def _goes_on(token: Token, *, first: bool) -> bool:
    if first and token.low in DETERMINERS:
        return True
    return (token.is_word or token.is_number) and token.low not in STOPS and token.low not in AUXILIARIES
