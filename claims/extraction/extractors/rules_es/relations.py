"""Source, cue and reach of each attribution in one sentence, by the order in which Spanish puts them."""

from collections.abc import Sequence
from dataclasses import dataclass, replace

from claims.extraction.extractors.reading.sentences import Sentence
from claims.extraction.extractors.reading.tokens import Token
from claims.extraction.extractors.rules_es.tables.saying import (
    ADVERBS,
    DETERMINERS,
    INSIDE_SOURCE,
    MEDIUM,
    SAY_VERBS,
    SEGMENT_ENDS,
    SOURCE_BEFORE_PHRASES,
    SOURCE_STOPS,
    SPEAKERS,
    VERB_ENDINGS,
)

_MAX_SOURCE = 14


@dataclass(frozen=True, slots=True)
class Relation:
    """Source tokens [first, end), empty where left out; the cue's [cue_first, cue_end); says tokens [low, high)."""

    first: int
    end: int
    cue_first: int
    cue_end: int
    low: int
    high: int
    effect: str


def find(sentence: Sentence) -> list[Relation]:
    """Relations in the order in which their words begin: the outermost speaker is named first."""
    tokens = sentence.tokens
    found: list[Relation] = []
    free = 0
    for index, token in enumerate(tokens):
        if index < free or (token.low not in SAY_VERBS.firsts and token.low not in SOURCE_BEFORE_PHRASES.firsts):
            continue
        relation = _according(tokens, index) or _verb(sentence, index)
        if relation:
            found.append(relation)
            free = max(relation.cue_end, relation.end)
    found.sort(key=_begins)
    return [_bounded(tokens, relation, found[at + 1 :]) for at, relation in enumerate(found)]


def _begins(relation: Relation) -> int:
    return min(relation.first, relation.cue_first)


def _according(tokens: Sequence[Token], index: int) -> Relation | None:
    """ "Según X", "según informó X", "citando a X": what stands around it."""
    cue = SOURCE_BEFORE_PHRASES.at(tokens, index)
    if cue is None:
        return None
    verb = SAY_VERBS.at(tokens, cue[0])
    cue_end = verb[0] if verb else cue[0]
    end = _source_end(tokens, cue_end)
    if not _can_speak(tokens, cue_end, end):
        return None
    low, high = _segment(tokens, index)
    return Relation(cue_end, end, index, cue_end, low, high, verb[1] if verb else "said")


def _verb(sentence: Sentence, index: int) -> Relation | None:
    tokens = sentence.tokens
    verb = SAY_VERBS.at(tokens, index)
    if verb is None:
        return None
    cue_end, effect = verb
    low, high = _segment(tokens, index)
    medium = MEDIUM.at(tokens, cue_end)
    after = medium[0] if medium else cue_end
    opens = index == 0 or not tokens[index - 1].is_word or index in sentence.after_quote
    first, last = _source_before(tokens, index, low)
    if first < last and _can_speak(tokens, first, last):
        return Relation(first, last, index, after, after, high, effect)
    end = _source_end(tokens, after)
    if opens and _can_speak(tokens, after, end):
        # "…, dijo X": what stands before; "dijo X que …": what follows, too.
        follows = end < len(tokens) and tokens[end].low == "que"
        return Relation(after, end, index, after, end if follows and index <= low + 1 else low, high, effect)
    says_more = after < len(tokens) and tokens[after].low in ("que", ":")
    return Relation(index, index, index, after, after, high, effect) if opens or says_more else None


def _last_of_source(tokens: Sequence[Token], verb: int) -> int:
    while verb > 0 and (tokens[verb - 1].low in ADVERBS):
        verb -= 1
    return verb


def _source_before(tokens: Sequence[Token], verb: int, low: int) -> tuple[int, int]:
    """Tokens of the speaker's phrase before the verb.

    An apposition between commas belongs to it ("Ana Pérez, alcaldesa, dijo"), another speaker does not ("la agencia,
    citando a la policía, dijo").
    """
    end = _last_of_source(tokens, verb)
    if end > low and tokens[end - 1].low == ",":
        opening = end - 2
        while opening > low and end - opening < _MAX_SOURCE and tokens[opening].low != ",":
            opening -= 1
        if tokens[opening].low != ",":
            return end, end
        if SOURCE_BEFORE_PHRASES.at(tokens, opening + 1):
            end = opening
        else:
            return _phrase_start(tokens, opening, low), end - 1
    return _phrase_start(tokens, end, low), end


def _phrase_start(tokens: Sequence[Token], end: int, low: int) -> int:
    at = end
    while at > low and end - at < _MAX_SOURCE:
        token = tokens[at - 1]
        if not token.is_word or token.low in ("que", "y", "e") or token.low.endswith(VERB_ENDINGS):
            break
        at -= 1
    while at < end and not (tokens[at].is_capital or tokens[at].low in DETERMINERS or tokens[at].low in SPEAKERS):
        at += 1
    return at


def _source_end(tokens: Sequence[Token], first: int) -> int:
    """End of the speaker's phrase that starts at `first`."""
    at = first
    while at < len(tokens) and at - first < _MAX_SOURCE:
        token = tokens[at]
        joins = token.low in ("y", "e") and tokens[at - 1].is_capital and _capital(tokens, at + 1)
        if not token.is_word or (token.low in SOURCE_STOPS and not joins) or token.low.endswith(VERB_ENDINGS):
            break
        at += 1
    while at > first and tokens[at - 1].low in INSIDE_SOURCE:
        at -= 1
    return _past_name(tokens, at)


def _past_name(tokens: Sequence[Token], at: int) -> int:
    """ "La portavoz del Ministerio, Rosa Quiñones.": the name after a post belongs to it."""
    if at >= len(tokens) or tokens[at].low != ",":
        return at
    end = at + 1
    while end < len(tokens) and end - at <= 4 and tokens[end].is_capital:
        end += 1
    ends = end == len(tokens) or not tokens[end].is_word
    return end if ends and end - at > 2 else at


def _capital(tokens: Sequence[Token], index: int) -> bool:
    return index < len(tokens) and tokens[index].is_capital


def _can_speak(tokens: Sequence[Token], first: int, end: int) -> bool:
    """A name, or a word for those who speak."""
    phrase = tokens[first:end]
    return any(token.low in SPEAKERS or (token.is_capital and token.low not in DETERMINERS) for token in phrase)


def _segment(tokens: Sequence[Token], index: int) -> tuple[int, int]:
    """The part of the sentence around `index` that one attribution can reach: "mientras", "pero" part it."""
    low, high = index, index + 1
    while low > 0 and tokens[low - 1].low not in SEGMENT_ENDS:
        low -= 1
    while high < len(tokens) and tokens[high].low not in SEGMENT_ENDS:
        high += 1
    return low, high


def _bounded(tokens: Sequence[Token], relation: Relation, later: Sequence[Relation]) -> Relation:
    """What one speaker says ends where the next speaker begins, unless he says what the next one says."""
    for other in later[:1]:
        begins = other.first if other.first < other.cue_first else other.cue_first
        nested = begins > 0 and tokens[begins - 1].low in ("que", ",", ":")
        if relation.low < begins < relation.high and other.first <= other.cue_first and not nested:
            return replace(relation, high=begins)
    return relation
