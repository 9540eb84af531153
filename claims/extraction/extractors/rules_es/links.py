"""Which word of a sentence says what each number counts: what touches it first, then its verb on either side."""

from collections.abc import Sequence
from dataclasses import dataclass

from claims.extraction.extractors.reading.tokens import Token
from claims.extraction.extractors.rules_es import cues as cue_words
from claims.extraction.extractors.rules_es import mentions, quantities
from claims.extraction.extractors.rules_es.cues import ACT, STATE, TOTAL, VERB, Cue
from claims.extraction.extractors.rules_es.mentions import Mention
from claims.extraction.extractors.rules_es.tables.grammar import CLAUSE_ENDS, JOINTS

_REACH = 14
_CLAUSE_JOINTS = frozenset({"y", "e"})


@dataclass(frozen=True, slots=True)
class Counted:
    """A mention with what it counts. `cue` is None where the measure comes from the figure before or the whole.

    `within` is the index, in the same list, of the figure that this one is part of; -1: of one in an earlier sentence.
    """

    mention: Mention
    measure: str
    cue: Cue | None
    within: int | None = None


def count(tokens: Sequence[Token], taken: frozenset[int], earlier: str | None) -> list[Counted]:
    """Everything counted in a sentence. `earlier` is the measure that the figures before it were of."""
    cues = cue_words.find(tokens)
    if not cues and earlier is None:
        return []
    found = mentions.find(tokens, quantities.find(tokens, taken), {cue.first: cue for cue in cues})
    counted: list[Counted] = []
    used: set[int] = set()
    for index, mention in enumerate(found):
        before, after = found[index - 1] if index else None, _next_whole(found, index)
        item = _count(tokens, mention, cues, used, before, after, counted, earlier)
        if item:
            counted.append(item)
            if item.cue:
                used.add(item.cue.first)
    return counted


def _next_whole(found: Sequence[Mention], index: int) -> Mention | None:
    """The next mention that counts for itself: parts stand between a number and its verb without parting them."""
    for other in found[index + 1 : index + 5]:
        if not other.part:
            return other
    return None


def _count(
    tokens: Sequence[Token],
    mention: Mention,
    cues: Sequence[Cue],
    used: set[int],
    before: Mention | None,
    after: Mention | None,
    counted: Sequence[Counted],
    earlier: str | None,
) -> Counted | None:
    whole = len(counted) - 1
    while whole >= 0 and counted[whole].within is not None:
        whole -= 1
    if mention.state:
        return Counted(mention, mention.state.measure, mention.state)
    if mention.quantity.nobody and not mention.population and tokens[mention.end - 1].low != "nadie":
        return None
    if mention.part:
        named = mention.part_of
        while whole >= 0 and named and (counted[whole].measure != named or counted[whole].within is not None):
            whole -= 1
        measure = named or (counted[whole].measure if whole >= 0 else earlier)
        return Counted(mention, measure, None, whole) if measure else None
    near = [cue for cue in cues if abs(cue.first - mention.quantity.first) <= 3 * _REACH and cue.first not in used]
    left = _left(tokens, mention, near, before)
    if left and mention.quantity.first - left.end <= 1:
        return Counted(mention, left.measure, left)
    right = _right(tokens, mention, near, after)
    cue = right or left
    if cue:
        return Counted(mention, cue.measure, cue)
    if whole >= 0 and before and counted[-1].mention is before and _continues(tokens, before, mention):
        return Counted(mention, counted[-1].measure, None)
    return None


def _left(tokens: Sequence[Token], mention: Mention, cues: Sequence[Cue], before: Mention | None) -> Cue | None:
    first = mention.quantity.first
    for cue in reversed(cues):
        if cue.end > first or cue.form == STATE:
            continue
        reach = 2 * _REACH if cue.form == TOTAL else _REACH
        if first - cue.end > reach or (before and before.end > cue.first) or _is_cut(tokens, cue.end, first, cue.form):
            return None
        if cue.form == ACT and first - cue.end > 4:
            return None
        return cue
    return None


def _right(tokens: Sequence[Token], mention: Mention, cues: Sequence[Cue], after: Mention | None) -> Cue | None:
    for cue in cues:
        if cue.first < mention.end:
            continue
        if _counts_behind(tokens, mention, cue):
            return cue
        if cue.form == STATE:
            continue
        if cue.form != VERB or cue.first - mention.end > _REACH or (after and after.quantity.first < cue.first):
            return None
        return None if _is_cut(tokens, mention.end, cue.first, VERB) else cue
    return None


def _counts_behind(tokens: Sequence[Token], mention: Mention, cue: Cue) -> bool:
    """ "Elevaron a 18 el número de muertos", "cifró en 45 los muertos"."""
    behind = cue.first - mention.end == 1 and tokens[mention.end].low in ("el", "la", "los", "las")
    return behind and not mention.head and cue.form in (STATE, TOTAL)


def _is_cut(tokens: Sequence[Token], first: int, end: int, form: str) -> bool:
    between = [token.low for token in tokens[first:end]]
    if len(between) > 1 and between[0] == between[-1] == ",":
        # "Dos hombres, de 23 y 45 años, murieron": what stands between commas joins no clauses.
        return any(low in CLAUSE_ENDS for low in between)
    return any(low in CLAUSE_ENDS or (low in _CLAUSE_JOINTS and form != TOTAL) for low in between)


def _continues(tokens: Sequence[Token], before: Mention, mention: Mention) -> bool:
    """ "Murieron tres hombres y dos mujeres": people go on being counted under the verb of those before."""
    between = {token.low for token in tokens[before.end : mention.quantity.first]}
    return between <= JOINTS and bool(mention.population)
