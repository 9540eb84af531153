"""Whether a figure is about one incident or several together."""

from collections.abc import Sequence

from claims.extraction.extractors.reading.phrases import PhraseTable
from claims.extraction.extractors.reading.tokens import Token
from claims.extraction.extractors.reading.word_sets import word_set
from claims.extraction.extractors.rules_en import numerals, unnumbered
from claims.extraction.extractors.rules_en.tables.measures import ATTACK_NOUNS

_PERIODS = PhraseTable(
    dict.fromkeys(
        [
            "during the war",
            "throughout the war",
            "over the course of the war",
            "since the beginning of",
            "since the start of",
            "since the outbreak of",
            "so far this year",
            "during the conflict",
            "throughout the conflict",
            "over the past",
            "in the past",
            "during the hostilities",
            "in the war",
            "since the war",
            "this year",
            "in recent weeks",
            "in recent months",
            "in recent years",
            "in the course of the war",
            "of the whole war",
            "for the whole war",
            "in total during",
            "over the whole war",
            "across the whole war",
            "since january",
            "in the conflict",
            "the conflict has killed",
            "the war has killed",
            "conflict began",
            "conflict erupted",
            "war erupted",
            "war began",
            "since the conflict",
            "since the civil war",
            "since the uprising",
        ],
        True,
    )
)
WARS = word_set("war conflict hostilities fighting")
_TOGETHER = word_set("all together combined altogether overall total series cumulative")
_PLURALS = frozenset(noun for noun in ATTACK_NOUNS if noun.endswith("s"))
_REACH = 5


def total_words(tokens: Sequence[Token]) -> tuple[int, int] | None:
    """Tokens [first, end) that make the figures of a sentence totals: "in all five strikes", "during the war"."""
    for first, end, _ in _PERIODS.all(tokens):
        return first, end
    for index, token in enumerate(tokens):
        if token.low in ("previous", "earlier") and index + 1 < len(tokens) and numerals.read(tokens, index + 1):
            return index, index + 2
        if token.low.endswith("-day") and _is_the_war(tokens, index):
            return index, index + 2
        if token.low in _PLURALS:
            counted = _several(tokens, index)
            if counted is not None:
                return counted, index + 1
    return unnumbered.words(tokens)


def how_many(tokens: Sequence[Token]) -> int | None:
    """The number of incidents in the words that make a total: five in "the five attacks"."""
    for index in range(len(tokens)):
        number = numerals.read(tokens, index)
        if number and number[1] > 1:
            return int(number[1])
    return None


def is_period(tokens: Sequence[Token]) -> bool:
    """Whether the figures are those of a whole war or stretch of time, and so of no one place."""
    return bool(_PERIODS.all(tokens)) or any(
        token.low.endswith("-day") and _is_the_war(tokens, index) for index, token in enumerate(tokens)
    )


def is_of_war(tokens: Sequence[Token]) -> bool:
    """Whether the figures are those of a whole war: "during the conflict", "of the 44-day war"."""
    return any(token.low in WARS for first, end, _ in _PERIODS.all(tokens) for token in tokens[first:end]) or any(
        token.low.endswith("-day") and _is_the_war(tokens, index) for index, token in enumerate(tokens)
    )


def _is_the_war(tokens: Sequence[Token], index: int) -> bool:
    """ "during the 44-day war"; not "a six-day war"."""
    following = tokens[index + 1].low if index + 1 < len(tokens) else ""
    return following in ("war", "conflict") and index > 0 and tokens[index - 1].low in ("the", "of", "'s")


def _several(tokens: Sequence[Token], noun: int) -> int | None:
    """Where a number above one, or "all", or a word of summing stands with a plural noun of attacks."""
    for at in range(noun - 1, max(-1, noun - _REACH), -1):
        number = numerals.read(tokens, at) if tokens[at].low != "one" else None
        if tokens[at].low in ("all", "these", "those", "both") or (
            number and number[0] <= noun and 1 < number[1] < 10_000
        ):
            return at
        if tokens[at].low in (",", ".", "killed", "injured", "wounded", "killing"):
            break
    summed = any(token.low in _TOGETHER for token in tokens[:noun]) or any(
        token.low in ("together", "combined", "altogether") for token in tokens[noun : noun + 3]
    )
    return noun if summed else None


_OTHERS = PhraseTable(
    dict.fromkeys(
        (
            "the other side",
            "other side has",
            "the opposing side",
            "on their side",
            "on its side",
            "own losses",
            "own ranks",
            "own soldiers",
            "own troops",
            "own dead",
        ),
        True,
    )
)


def is_of_others(tokens: Sequence[Token]) -> bool:
    """ "The other side has lost 600": figures of others than those the sentence before told of."""
    return bool(_OTHERS.all(tokens))


_BACK = PhraseTable(
    dict.fromkeys(("in them", "a total of", "in total", "in all", "taken together", "altogether", "overall"), True)
)


def refers_back(tokens: Sequence[Token]) -> bool:
    """ "A total of 27 lost their lives in them": the sentence sums up what the one before named."""
    return bool(_BACK.all(tokens))


def names_several(tokens: Sequence[Token]) -> bool:
    """Whether a sentence speaks of a counted number of attacks."""
    return any(token.low in _PLURALS and _several(tokens, index) is not None for index, token in enumerate(tokens))
