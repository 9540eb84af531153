"""The words that name a speaker, to the left or the right of a verb of saying."""

from collections.abc import Sequence

from claims.extraction.extractors.reading.tokens import Token
from claims.extraction.extractors.reading.word_sets import word_set
from claims.extraction.extractors.rules_en.tables.grammar import (
    ADVERBS,
    AUXILIARIES,
    MONTHS,
    PREPOSITIONS,
    PRONOUNS,
    WEEKDAYS,
)
from claims.extraction.extractors.rules_en.tables.voices import BODY_WORDS, PERSON_ROLES

_MAX_PHRASE = 12
_INSIDE_NAME = word_set("of for the and & 's at on in")
TIME = (
    frozenset(MONTHS)
    | frozenset(WEEKDAYS)
    | word_set("today yesterday tonight earlier morning evening afternoon night later")
)


def _is_speaker(tokens: Sequence[Token]) -> bool:
    if not tokens or all(token.low in TIME for token in tokens):
        return False
    if len(tokens) == 1 and tokens[0].low in PRONOUNS:
        return tokens[0].low in ("he", "she", "they", "it")
    return any(
        token.low in BODY_WORDS
        or token.low in PERSON_ROLES
        or (token.is_capital and token.low not in TIME | PRONOUNS and token.low not in ("the", "a", "an"))
        for token in tokens
    )


def subject_before(tokens: Sequence[Token], verb: int) -> tuple[int, int] | None:
    at = verb
    while at > 0 and (
        tokens[at - 1].low in ("has", "have", "had", "also", "who", ")")
        or tokens[at - 1].low in ADVERBS - {"said", "known", "left", "each"}
        or tokens[at - 1].low.endswith("ly")
    ):
        at -= 1
    at = _before_time(tokens, at)
    if at > 0 and tokens[at - 1].low == ",":
        opening = _previous_comma(tokens, at - 1)
        if opening is None:
            return None
        aside = tokens[opening + 1 : at - 1]
        titled = opening > 0 and tokens[opening - 1].low in PERSON_ROLES
        if titled and aside and all(token.is_capital and token.is_word for token in aside):
            return opening + 1, at - 1
        if not any(token.low in PERSON_ROLES or token.low in BODY_WORDS for token in aside) and tokens[
            opening + 1
        ].low not in ("citing", "quoting", "who", "which", "a", "an"):
            return None
        at = opening
    start = _walk_left(tokens, at)
    phrase = tokens[start:at]
    return (start, at) if _is_speaker(phrase) else None


def _before_time(tokens: Sequence[Token], at: int) -> int:
    """Steps over "on Sunday", "on October 17" and "earlier today" standing between speaker and verb."""
    step = at
    while (
        step > 0
        and at - step < 5
        and (
            tokens[step - 1].low in TIME
            or tokens[step - 1].is_number
            or tokens[step - 1].low in ("on", "in", "late", "early")
        )
    ):
        step -= 1
    return step if step < at and any(token.low in TIME or token.is_number for token in tokens[step:at]) else at


def _previous_comma(tokens: Sequence[Token], at: int) -> int | None:
    for index in range(at - 1, max(0, at - 16), -1):
        if tokens[index].low == ",":
            return index
    return None


def _walk_left(tokens: Sequence[Token], end: int) -> int:
    start = end
    while start > 0 and end - start < _MAX_PHRASE:
        token = tokens[start - 1]
        if token.low in PRONOUNS:
            return start - 1 if start == end else start
        named = (token.is_capital and token.is_word) or token.low in PERSON_ROLES or token.low in BODY_WORDS
        inner = (
            token.low in _INSIDE_NAME
            and start < end
            and (token.low in ("'s", "the") or _named_before(tokens, start - 1))
        )
        plain = (
            token.is_word
            and token.low.isalpha()
            and start < end
            and start > 1
            and tokens[start - 2].low in ("the", "a", "an", "'s")
        )
        if token.low in ("a", "an", "another") and start < end:
            return start - 1
        if (
            token.low == "the"
            and start < end
            and (start < 2 or tokens[start - 2].low not in ("of", "for", "at", "with"))
        ):
            return start - 1
        if not (named or inner or plain):
            break
        start -= 1
    while start < end and tokens[start].low in ("and", "of", "for", "'s", "at", "on", "in", "&", "that", "but"):
        start += 1
    return start


def _named_before(tokens: Sequence[Token], at: int) -> bool:
    return at > 0 and (
        (tokens[at - 1].is_capital and tokens[at - 1].is_word)
        or tokens[at - 1].low in PERSON_ROLES
        or tokens[at - 1].low in BODY_WORDS
    )


def subject_after(tokens: Sequence[Token], verb: int, end: int, after_quote: frozenset[int]) -> tuple[int, int] | None:
    """ "…," said Leyla Abdullayeva: only after a quotation or a comma, where English turns the order round."""
    if verb and verb not in after_quote and tokens[verb - 1].low not in (",", ".", "!", "?"):
        return None
    return phrase_after(tokens, end)


def phrase_after(tokens: Sequence[Token], start: int) -> tuple[int, int] | None:
    end = start
    while end < len(tokens) and end - start < _MAX_PHRASE:
        token = tokens[end]
        if token.low in TIME and end > start:
            break
        named = token.is_word and (token.is_capital or token.low in PERSON_ROLES or token.low in BODY_WORDS)
        opening = end == start and token.low in ("the", "a", "an", "its", "local", "he", "she", "they")
        inner = (
            token.low in _INSIDE_NAME
            and end > start
            and end + 1 < len(tokens)
            and (tokens[end + 1].is_capital or tokens[end + 1].low == "the" or token.low == "'s")
        )
        if token.low in ("and", "in", "on", "at") and not (
            token.low == "and" and tokens[end - 1].low in BODY_WORDS | {"internal", "emergency"}
        ):
            inner = False
        plain = (
            token.is_word
            and token.low not in PREPOSITIONS
            and token.low not in AUXILIARIES
            and token.low not in PRONOUNS
            and end + 1 < len(tokens)
            and (tokens[end + 1].low in BODY_WORDS or tokens[end + 1].low in PERSON_ROLES)
        )
        if not (named or opening or inner or plain):
            break
        end += 1
    while end > start and tokens[end - 1].low in ("of", "for", "the", "and", "&", "'s"):
        end -= 1
    return (start, end) if _is_speaker(tokens[start:end]) else None
