"""Figures of several incidents that nobody numbers: "wounded in shootings across the city", "13 shot since Friday"."""

from collections.abc import Sequence

from claims.extraction.extractors.reading.tokens import Token
from claims.extraction.extractors.reading.word_sets import word_set
from claims.extraction.extractors.rules_en.tables.grammar import DETERMINERS, MONTHS, WEEKDAYS
from claims.extraction.extractors.rules_en.tables.measures import ATTACK_NOUNS

_CRIMES = word_set("shootings stabbings homicides murders slayings crashes robberies")
_PLURALS = _CRIMES | frozenset(noun for noun in ATTACK_NOUNS if noun.endswith("s")) | {"incidents"}
# With one of these a plural is of incidents apart; raids on one town are otherwise told of as one event.
_APART = word_set("separate unrelated weekend citywide statewide nationwide")
_SPREAD = word_set("across around throughout")
_WHOLE = word_set("city county country state nation region province territory")
_HARMED = word_set("killed wounded injured shot hurt dead died")
_TIMES = frozenset(MONTHS) | frozenset(WEEKDAYS) | word_set("last early late noon midnight")
_WARS = word_set("war conflict")
_OF_A_WAR = word_set("civil long ongoing bloody")
_MODIFIERS, _NEAR, _FAR = 4, 4, 14
_NOT_APART = word_set("at on")


def words(tokens: Sequence[Token]) -> tuple[int, int] | None:
    """Tokens [first, end) that say so; None where nothing does."""
    for index, token in enumerate(tokens):
        if token.low in _PLURALS:
            found = _bare(tokens, index)
        elif token.low in _SPREAD:
            found = _everywhere(tokens, index)
        elif token.low in _WARS:
            found = _in_the_war(tokens, index)
        elif token.low == "since":
            found = _since(tokens, index)
        else:
            continue
        if found:
            return found
    return None


def _bare(tokens: Sequence[Token], noun: int) -> tuple[int, int] | None:
    """ "in weekend shootings", "in attacks across the country"; not "in the shootings"."""
    at = noun - 1
    while at > 0 and noun - at <= _MODIFIERS and tokens[at].is_word and tokens[at].low not in DETERMINERS | {"in"}:
        at -= 1
    if at < 0 or tokens[at].low != "in":
        return None
    follows = tokens[noun + 1].low if noun + 1 < len(tokens) else ""
    apart = any(token.low in _APART for token in tokens[at:noun])
    if apart or follows in _SPREAD or (tokens[noun].low in _CRIMES and follows not in _NOT_APART):
        return at, noun + 1
    return None


def _everywhere(tokens: Sequence[Token], index: int) -> tuple[int, int] | None:
    """ "eight others were wounded across the city"."""
    harmed = any(token.low in _HARMED for token in tokens[max(0, index - _NEAR) : index])
    if not harmed or index + 2 >= len(tokens) or tokens[index + 1].low != "the" or tokens[index + 2].low not in _WHOLE:
        return None
    return index, index + 3


def _in_the_war(tokens: Sequence[Token], noun: int) -> tuple[int, int] | None:
    """ "killed in the Syrian conflict", "the toll of the six-year civil war"."""
    at = noun - 1
    while (
        at > 0
        and noun - at <= _MODIFIERS
        and (tokens[at].is_capital or tokens[at].low in _OF_A_WAR or tokens[at].low.endswith("-year"))
    ):
        at -= 1
    opens = at > 0 and tokens[at].low == "the" and tokens[at - 1].low in ("in", "during", "of", "from", "throughout")
    counted = any(token.low in _HARMED or token.low == "toll" for token in tokens[:at])
    return (at - 1, noun + 1) if opens and counted else None


def _since(tokens: Sequence[Token], index: int) -> tuple[int, int] | None:
    """ "13 have been wounded since Friday"; not "since Friday's attack"."""
    if index + 1 < len(tokens) and tokens[index + 1].low == "then" and any(token.low in _HARMED for token in tokens):
        return index, index + 2
    harmed = any(token.low in _HARMED for token in tokens[max(0, index - _FAR) : index])
    if not harmed or index + 1 >= len(tokens):
        return None
    time = tokens[index + 1]
    of_event = any(token.low == "'s" or token.low in ATTACK_NOUNS for token in tokens[index + 1 : index + 5])
    return (index, index + 2) if (time.low in _TIMES or time.is_number) and not of_event else None
