"""What was said: the words of a sentence that a cue gives to its speaker, on one side of it or on both."""

from collections.abc import Sequence

from claims.extraction.extractors.rules_en.tables.clauses import (
    ADJUNCT_OPENERS,
    FINITE,
    LOOSE_ADVERBS,
    PASTS,
    STARTERS,
    TIME,
)
from claims.extraction.extractors.rules_en.voices import bounds
from claims.extraction.extractors.rules_en.voices.line import Line
from claims.extraction.extractors.rules_en.voices.relation import Relation

Range = tuple[int, int]
_EDGES = frozenset(",;:.—–-")
_DASHES = frozenset(("—", "–", "-"))
_MAX_TO_THAT = 14


def of(line: Line, relations: Sequence[Relation], at: int) -> tuple[Range, ...]:
    """The contents of one relation; the others of the sentence bound it."""
    relation = relations[at]
    if relation.shape == "outer":
        return of(line, relations, at + 1) if at + 1 < len(relations) and relations[at + 1].shape == "shared" else ()
    if relation.shape == "noun":
        return _kept(line, [(relation.end, bounds.end_of_noun_clause(line, relation.end))])
    left = (bounds.floor(line, relations, at), relation.low)
    right = (relation.high, bounds.roof(line, relations, at))
    if relation.shape == "passive":
        return _passive(line, relation, left, right)
    if relation.shape == "adverb":
        return _kept(line, [left, right])
    if relation.shape == "citing":
        return _citing(line, relations, at, left, right)
    if relation.shape in ("shared", "colon"):
        return _kept(line, [_after_time(line, right)])
    return _kept(line, _sides(line, relation, left, right))


def _sides(line: Line, relation: Relation, left: Range, right: Range) -> list[Range]:
    before = _trim(line, *left)
    behind = _trim(line, *_after_time(line, right))
    closed = (
        line.quote_ends(relation.low)
        or line.low(relation.low - 1) == ","
        or (line.low(relation.low - 1) in _DASHES and line.low(relation.high) in _DASHES)
    )
    fronted = before is not None and closed
    parenthetical = line.low(relation.high) in (",", "—", "–") and closed
    resumed = behind is not None and line.quoted(behind[0]) and (parenthetical or line.quote_opens(behind[0]))
    if relation.shape == "source":
        if before is None or (behind is not None and _opens_circumstance(line, left)):
            return [behind or right]
        if not closed:
            return [before]
        return [before, behind] if behind and (parenthetical or resumed) else [before]
    if relation.shape == "after":
        if before is None:
            # A sentence that begins with its cue: what was said ended with the sentence before.
            return []
        return (
            [before, behind] if behind and (resumed or (parenthetical and _goes_on(line, behind, before))) else [before]
        )
    if before and not fronted and (behind is None or line.low(right[0]) in ADJUNCT_OPENERS) and line.has_verb(*left):
        # No comma divides "two people died the ministry said on Sunday", where the text has commas nowhere; elsewhere
        # it is a relative clause: "a charge the ministry denies".
        return [] if "," in line.lows or relation.effect != "said" else [before]
    if not fronted or before is None:
        return [behind] if behind else []
    if behind is None or _is_adjunct(line, right):
        return [before] if behind is None or not resumed else [before, behind]
    if line.quote_ends(relation.low):
        return [before, behind]
    if parenthetical and not _opens_circumstance(line, left):
        return [before, behind]
    return [behind]


def _goes_on(line: Line, behind: Range, before: Range) -> bool:
    """ "The plan, said Lee, would fail": a verb, or a clause left open before the cue."""
    first = line.low(behind[0])
    return first in FINITE or first in PASTS or (before[1] - before[0] <= 5 and not line.has_verb(*before))


def _opens_circumstance(line: Line, left: Range) -> bool:
    first = left[0]
    while line.low(first) in STARTERS | LOOSE_ADVERBS | {","}:
        first += 1
    if first >= left[1]:
        return True
    if line.low(first) not in ADJUNCT_OPENERS or line.quoted(first):
        return False
    return not line.has_verb(first, left[1]) or line.low(first) in ("as", "while", "when", "asked", "speaking", "after")


def _is_adjunct(line: Line, right: Range) -> bool:
    first, end = right
    if first < end and line.low(first) == ",":
        first += 1
    if line.low(first) == "that" or first >= end:
        return first >= end
    if any(line.low(at) == "that" for at in range(first, min(end, first + 8))):
        return False
    if line.low(first) == "at" and line.low(first + 1) in ("least", "most"):
        return False
    return line.low(first) in ADJUNCT_OPENERS or line.low(first) in (
        "adding",
        "citing",
        "to",
        "of",
        "about",
        "at",
        "not",
    )


def _after_time(line: Line, right: Range) -> Range:
    """ "Said on Sunday that": the day, the place and the medium go with the saying."""
    first, end = right
    if line.quoted(first) or line.low(first) == "that":
        return right
    for at in range(first, min(end, first + _MAX_TO_THAT)):
        opens = line.low(at) == "that" and line.low(at - 1) not in ("and", "but") and not line.has_verb(first, at)
        if opens and line.low(first) in ADJUNCT_OPENERS | {"for", "to", "repeatedly"}:
            return at, end
        if line.low(at) in (",", ":") and line.low(first) in ADJUNCT_OPENERS and line.quoted(at + 1):
            return at + 1, end
    at = first
    if line.low(at) in ("on", "late", "early", "in") and line.low(at + 1) in TIME:
        at += 1
    while at < end and (
        line.low(at) in TIME or (at > first and line.tokens[at].is_number and line.low(at - 1) in TIME)
    ):
        at += 1
    return at, end


def _passive(line: Line, relation: Relation, left: Range, right: Range) -> tuple[Range, ...]:
    subject = _trim(line, *left)
    if subject and subject[1] - subject[0] == 1 and line.low(subject[0]) in ("it", "there"):
        subject = None
    return _kept(line, [subject, right])


def _citing(line: Line, relations: Sequence[Relation], at: int, left: Range, right: Range) -> tuple[Range, ...]:
    """What somebody reports while citing somebody is what the one cited says."""
    behind = _trim(line, *right)
    if behind and line.low(behind[0]) == "that":
        return _kept(line, [behind])
    host = next((index for index, other in enumerate(relations) if _holds(other, relations[at])), None)
    if host is not None:
        return of(line, relations, host)
    if at and relations[at - 1].shape in ("before", "after", "shared"):
        return of(line, relations, at - 1)
    before = _trim(line, *left)
    return _kept(line, [before or behind])


def _holds(other: Relation, relation: Relation) -> bool:
    """ "Radio North, citing the ministry, said": the cue stands within the phrase of the one who cites."""
    return other.source is not None and other.source.first < relation.first < other.source.end


def _kept(line: Line, parts: Sequence[Range | None]) -> tuple[Range, ...]:
    trimmed = [_trim(line, *part) for part in parts if part]
    return tuple(part for part in trimmed if part and any(line.tokens[at].is_word for at in range(*part)))


def _trim(line: Line, first: int, end: int) -> Range | None:
    while (
        first < end
        and not line.quoted(first)
        and (line.low(first) in _EDGES or (line.low(first) in STARTERS and line.low(first - 1) in ("", ",", ";", ".")))
    ):
        first += 1
    while end > first and not line.quoted(end - 1) and line.low(end - 1) in _EDGES | {"!", "?"} | STARTERS:
        end -= 1
    return (first, end) if end > first else None
