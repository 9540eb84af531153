"""The noun phrase that ends where a verb group begins: "Ann Lee, who leads the council," said."""

from typing import NamedTuple

from claims.extraction.extractors.rules_en.tables.clauses import (
    ASIDE_OPENERS,
    DETERMINERS,
    LOOSE_ADVERBS,
    MEDIUM,
    NOUN_PREPOSITIONS,
    SUBJECT_PRONOUNS,
    SUBORDINATORS,
    TIME,
)
from claims.extraction.extractors.rules_en.tables.grammar import PUNCTUATION
from claims.extraction.extractors.rules_en.tables.streets import STREETS_SHORT
from claims.extraction.extractors.rules_en.tables.voices import BODY_WORDS, PERSON_ROLES
from claims.extraction.extractors.rules_en.voices.line import Line

_MAX_WORDS = 25
_MAX_ASIDE = 24
_JOINS = frozenset(("and", "or", "&"))
_CONTINUES = NOUN_PREPOSITIONS | {"'s", "&"}
_ASIDE_MARKS = {",": ",", ")": "(", "—": "—", "–": "–", "-": "-"}


class Phrase(NamedTuple):
    """Tokens [first, end) name a speaker; [head_first, head_end) are the words without asides."""

    first: int
    end: int
    head_first: int
    head_end: int


def phrase(line: Line, end: int, floor: int) -> Phrase | None:
    """The phrase that ends before token `end`, looking no further left than `floor`."""
    end = _before_time(line, end, floor)
    if end <= floor:
        return None
    mark = _ASIDE_MARKS.get(line.low(end - 1))
    if mark:
        return _with_aside(line, end - 1, floor, mark)
    first = walk(line, end, floor)
    return None if first is None else Phrase(first, end, first, end)


def _before_time(line: Line, end: int, floor: int) -> int:
    """Steps over "on Sunday", "earlier today" between speaker and verb."""
    at = end
    while at > floor and (line.low(at - 1) in TIME or (line.tokens[at - 1].is_number and at < end)):
        at -= 1
    if at < end and line.low(at - 1) in ("on", "in", "late", "early"):
        at -= 1
    # "The July figures said" and "Monday said" keep their day.
    return at if at > floor and at < end and line.low(at - 1) not in (",", "the", "a") else end


def _with_aside(line: Line, closing: int, floor: int, mark: str) -> Phrase | None:
    for opening in range(closing - 1, max(floor, closing - _MAX_ASIDE), -1):
        if line.quoted(opening) or line.low(opening) == ";":
            return None
        if line.low(opening) != mark or not _is_aside(line, opening + 1, closing, mark):
            continue
        if line.low(opening + 1) in ("in", "on", "at", "during"):
            return (
                phrase(line, opening, floor) if any(line.low(at) in MEDIUM for at in range(opening, closing)) else None
            )
        if line.low(opening + 1) == "for" and line.low(closing - 1) == "part":
            return phrase(line, opening, floor)
        head = phrase(line, opening, floor) if line.low(opening - 1) == "," else None
        first = head.first if head else walk(line, opening, floor)
        if first is None:
            continue
        end = closing + 1 if mark == "(" else closing
        if _all_capital(line, opening + 1, closing) and not line.tokens[opening - 1].is_capital:
            return Phrase(first, end, opening + 1, closing)
        return Phrase(first, end, head.head_first if head else first, head.head_end if head else opening)
    return None


def _is_aside(line: Line, first: int, end: int, mark: str) -> bool:
    if first >= end:
        return False
    if line.low(first) in ("in", "on", "at", "during", "for") and line.low(end - 1) in MEDIUM | {"part"}:
        return True
    if mark != ",":
        return True
    opener = line.tokens[first]
    if opener.low in ("who", "whose", "which", "whom", "where") or opener.low.endswith(("ed", "ing")):
        return True
    if line.has_verb(first, end):
        return opener.low in ASIDE_OPENERS and any(line.low(at) in ("who", "which", "that") for at in range(first, end))
    return (
        opener.low in ASIDE_OPENERS
        or opener.is_number
        or opener.is_capital
        or any(line.low(at) in PERSON_ROLES or line.low(at) in BODY_WORDS for at in range(first, end))
    )


def _all_capital(line: Line, first: int, end: int) -> bool:
    return all(line.tokens[at].is_capital and line.tokens[at].is_word for at in range(first, end))


def walk(line: Line, end: int, floor: int) -> int | None:
    """Where the noun phrase begins whose last word stands before `end`; None where there is none."""
    first = end
    while first > floor and end - first < _MAX_WORDS:
        at = first - 1
        low = line.low(at)
        if line.quoted(at) or (low in SUBJECT_PRONOUNS and first < end):
            break
        if low in SUBJECT_PRONOUNS:
            return at
        if low in PUNCTUATION and not _is_abbreviation(line, at):
            break
        if low in SUBORDINATORS or low in LOOSE_ADVERBS or (low in TIME and line.low(first) != "'s"):
            break
        if low in _JOINS and (first == end or not _joins_nouns(line, at, floor)):
            break
        if line.is_verb(at):
            relative = at if _is_reduced(line, at) else _relative(line, at, floor)
            return walk(line, relative, floor) if relative else _started(line, first, end)
        if (first == end and low in NOUN_PREPOSITIONS) or (low == "with" and line.low(at - 1) == ","):
            break
        first = at
        if (
            low in DETERMINERS
            and line.low(at - 1) not in _CONTINUES
            and line.low(at - 1) not in ("all", "both", "half")
        ):
            if line.low(at - 1) in _JOINS and _joins_nouns(line, at - 1, floor):
                continue
            break
    return _started(line, first, end)


def _is_reduced(line: Line, verb: int) -> bool:
    """ "Three people briefed on the talks": a participle behind those it is said of."""
    who = line.low(verb - 1)
    return (
        line.low(verb).endswith("ed")
        and line.low(verb + 1) in NOUN_PREPOSITIONS
        and (who in PERSON_ROLES or who in BODY_WORDS or who in ("people", "person", "man", "woman", "men", "women"))
    )


def _relative(line: Line, verb: int, floor: int) -> int | None:
    """ "An official who spoke on condition of anonymity": the "who" whose verb this is."""
    for at in range(verb - 1, max(floor, verb - 4), -1):
        if line.low(at) == "who":
            return at if line.low(at - 1) not in PUNCTUATION else None
    return None


def _started(line: Line, first: int, end: int) -> int | None:
    first = _after_prepositions(line, first, end)
    if line.low(first) in ("last", "this", "next") and line.low(first + 1) in ("week", "month", "year"):
        first += 2
    while first < end and line.low(first) in _JOINS | LOOSE_ADVERBS | {"'s", ".", "least"}:
        first += 1
    return first if first < end and _can_speak(line, first, end) else None


def _is_abbreviation(line: Line, at: int) -> bool:
    """A full stop within a sentence belongs to the title or initial before it; behind a street a new one begins."""
    if line.low(at) != "." or not 0 < at < len(line.tokens) - 1 or not line.tokens[at - 1].is_capital:
        return False
    return not (line.low(at - 1) in STREETS_SHORT and line.tokens[at + 1].is_capital)


def _joins_nouns(line: Line, joint: int, floor: int) -> bool:
    """Whether "and" joins speakers rather than clauses: what it joins on the left is no object of a verb."""
    if line.low(joint - 1) in (",", "", ";") or line.quoted(joint - 1):
        return False
    first = walk(line, joint, floor)
    return first is not None and (first == floor or not line.is_verb(first - 1))


def _after_prepositions(line: Line, first: int, end: int) -> int:
    """ "In Lorn officials": a phrase that opens with a preposition is passed over, up to the next noun phrase."""
    while first < end and line.low(first) in NOUN_PREPOSITIONS:
        first += 1
        if line.low(first) in DETERMINERS:
            first += 2
        while first < end and (line.tokens[first].is_capital or line.tokens[first].is_number):
            first += 1
    return first


def _can_speak(line: Line, first: int, end: int) -> bool:
    words = line.tokens[first:end]
    if words[-1].low in ("nobody", "nothing") or (words[0].low == "no" and words[-1].low == "one"):
        return False
    return any(word.is_word for word in words) and not all(
        word.low in TIME or (word.low in DETERMINERS and len(words) > 1) for word in words
    )
