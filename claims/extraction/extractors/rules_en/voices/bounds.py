"""How far a content can reach: to the clauses that other voices of the sentence speak for."""

from collections.abc import Sequence

from claims.extraction.extractors.rules_en.tables.clauses import AUXILIARY, HARD_ENDS, LOOSE_ADVERBS, STARTERS
from claims.extraction.extractors.rules_en.tables.saying import NOUN_CUES
from claims.extraction.extractors.rules_en.voices.line import Line
from claims.extraction.extractors.rules_en.voices.relation import Relation

_MAX_DATELINE = 10


def floor(line: Line, relations: Sequence[Relation], at: int) -> int:
    """Where what stands before the cue may begin: at the sentence, or where a clause with another voice ends."""
    relation = relations[at]
    spoken = [other for other in relations if other.source]
    for index in range(relation.low - 1, -1, -1):
        if line.quoted(index):
            continue
        word, comma = line.low(index), line.low(index - 1) == ","
        if word == ";":
            return index + 1
        if comma and word in HARD_ENDS and any(other.first < index for other in spoken):
            return index + 1
        if comma and word in ("and", "but") and any(other.high <= index for other in spoken):
            return index + 1
        if relation.shape in ("adverb", "passive") and (
            word in ("that", "who", ",", "and", "but")
            or any(other.end == index + 1 and other.shape != "adverb" for other in relations)
        ):
            return index + 1
    return _past_dateline(line, relation.low)


def _past_dateline(line: Line, end: int) -> int:
    """ "LORN, Ohio — Two men …": the report's own place is no part of what somebody says in its first sentence."""
    for at in range(1, min(_MAX_DATELINE, end)):
        if line.low(at) in ("—", "–") or (line.low(at) == "-" and line.low(at + 1) == "-"):
            opens = all(token.is_capital or not token.is_word for token in line.tokens[:at])
            return at + 1 if opens and not line.quoted(at) else 0
    return 0


def roof(line: Line, relations: Sequence[Relation], at: int) -> int:
    """Where what follows the cue ends: before the next voice that is not part of what this one says."""
    relation = relations[at]
    for other in relations[at + 1 :]:
        if other.low < relation.high or other.shape in ("adverb", "noun"):
            continue
        cut = _separator(line, other.low, relation.high)
        if cut is not None and not (other.source and line.low(other.source.first) in ("who", "which")):
            return cut
    for index in range(relation.high, len(line.tokens)):
        if line.low(index) == ";" and not line.quoted(index):
            return index
        if line.low(index) == "," and not line.quoted(index) and _names_it(line, index + 1):
            return index
        if line.low(index) in ("while", "whereas") and line.low(index - 1) == "," and not line.quoted(index):
            return index - 1
    return len(line.tokens)


def _names_it(line: Line, at: int) -> bool:
    """ ", a claim the government disputes": what follows speaks of what was said."""
    return line.low(at) in ("a", "an") and (line.low(at + 1) in NOUN_CUES or line.low(at + 2) in NOUN_CUES)


def _separator(line: Line, low: int, floor: int) -> int | None:
    """The comma or conjunction that divides a following voice from what is said before it."""
    at = low
    while at > floor and line.low(at - 1) in HARD_ENDS | STARTERS | LOOSE_ADVERBS | {"as", "then", "with"}:
        at -= 1
    if at > floor and line.low(at - 1) in (",", "—", "–", ";"):
        return at - 1
    return at if at < low else None


def end_of_noun_clause(line: Line, first: int) -> int:
    """ "The claim that crime has doubled has no basis": the second finite verb is the sentence's own."""
    before = any(line.is_verb(at) for at in range(first - 1))
    verbs = 0
    for at in range(first, len(line.tokens)):
        low = line.low(at)
        if low in (";", ",") and (before or verbs) and at > first + 1:
            return at
        if not before and line.is_verb(at) and line.low(at - 1) not in AUXILIARY:
            verbs += 1
            if verbs == 2 or line.low(first) != "that":
                return at
    return len(line.tokens)
