"""The noun phrase that begins where a cue ends: "according to two people familiar with the matter"."""

from claims.extraction.extractors.rules_en.tables.clauses import (
    ASIDE_OPENERS,
    DETERMINERS,
    LOOSE_ADVERBS,
    MEDIUM,
    SUBJECT_PRONOUNS,
    SUBORDINATORS,
    TIME,
)
from claims.extraction.extractors.rules_en.tables.grammar import PUNCTUATION
from claims.extraction.extractors.rules_en.tables.saying import HEARERS
from claims.extraction.extractors.rules_en.tables.voices import BODY_WORDS, PERSON_ROLES
from claims.extraction.extractors.rules_en.voices.before import Phrase
from claims.extraction.extractors.rules_en.voices.line import Line

_MAX_WORDS = 25
_INSIDE = frozenset("of for in at from with close familiar & 's and".split())
_RELATIVES = frozenset(("who", "whose", "which", "whom"))
# "The Morning Post" names no time of day.
_IN_TITLES = frozenset("morning evening today night".split())
_OBJECTS = frozenset("him her them us me".split())


def phrase(line: Line, start: int) -> Phrase | None:
    """The phrase that begins at token `start`, with its asides."""
    end = _core(line, start)
    if end == start:
        return None
    head_end = end
    if line.low(end) in _RELATIVES:
        end = _to_mark(line, end)
    while line.low(end) == "," and _opens_aside(line, end + 1, start):
        stop = _to_mark(line, end + 1)
        if _all_capital(line, end + 1, stop) and not line.tokens[head_end - 1].is_capital:
            return Phrase(start, stop, end + 1, stop)
        end = stop
    return Phrase(start, end, start, head_end)


def _core(line: Line, start: int) -> int:
    at, size = start, len(line.tokens)
    if line.low(start) in SUBJECT_PRONOUNS | _OBJECTS:
        return start + 1 if line.low(start) not in ("who", "her") else start
    while at < size and at - start < _MAX_WORDS and not line.quoted(at):
        token = line.tokens[at]
        low = token.low
        if low in PUNCTUATION and not (low == "." and at + 1 < size and len(line.low(at - 1)) <= 3 and at > start):
            break
        if low in SUBORDINATORS or low in LOOSE_ADVERBS or low in SUBJECT_PRONOUNS:
            break
        if low in TIME and line.low(at + 1) != "'s" and not (token.is_capital and low in _IN_TITLES):
            break
        if low in _INSIDE:
            if not _goes_on(line, at, start):
                break
        elif low in ("on", "by", "to", "about", "during", "after") or line.is_verb(at):
            if not (low in ("to", "on") and at > start and line.low(at - 1) in PERSON_ROLES | {"close", "ambassador"}):
                break
        elif low in DETERMINERS and at > start and line.low(at - 1) not in _INSIDE | {"to", "on"}:
            break
        at += 1
    while at > start and line.low(at - 1) in _INSIDE | DETERMINERS | {".", "to", "on"}:
        at -= 1
    return at


def _goes_on(line: Line, at: int, start: int) -> bool:
    """Whether a preposition or "and" belongs to the phrase, not to the circumstances of saying."""
    if at == start:
        return False
    following = line.low(at + 1)
    if line.low(at) in ("'s", "&", "of", "close", "familiar"):
        return True
    if following in TIME or line.tokens[min(at + 1, len(line.tokens) - 1)].is_number or following in HEARERS:
        return False
    if line.low(at) == "and":
        return not line.has_verb(at + 1, min(at + 5, len(line.tokens)))
    after = following if following not in DETERMINERS else line.low(at + 2)
    return (
        after not in MEDIUM and following not in ("response", "reference", "addition") and not following.endswith("ing")
    )


def _opens_aside(line: Line, first: int, start: int) -> bool:
    if first >= len(line.tokens) or line.quoted(first):
        return False
    opener = line.tokens[first]
    if opener.low in _RELATIVES:
        return True
    stop = _to_mark(line, first)
    named = opener.is_capital and opener.is_word and _all_capital(line, first, stop) and stop - first <= 4
    relative = next((at for at in range(first, stop) if line.low(at) in _RELATIVES), stop)
    if line.has_verb(first, relative):
        return False
    closed = stop >= len(line.tokens) - 1 or line.low(stop) == ","
    if named:
        return (closed and line.tokens[start].low in DETERMINERS) or opener.low in BODY_WORDS
    return closed and (
        opener.low in ASIDE_OPENERS or opener.low in PERSON_ROLES or (opener.is_number and stop - first == 1)
    )


def _to_mark(line: Line, at: int) -> int:
    while at < len(line.tokens) and not line.quoted(at) and line.low(at) not in (",", ";", ":", "—", "–", ")"):
        if line.low(at) == "." and at == len(line.tokens) - 1:
            break
        at += 1
    return at


def _all_capital(line: Line, first: int, end: int) -> bool:
    return end > first and all(line.tokens[at].is_capital and line.tokens[at].is_word for at in range(first, end))
