"""From a number to the word that says what it counts: to the right ("were killed"), to the left ("killing")."""

from collections.abc import Mapping, Sequence

from claims.extraction.extractors.reading.tokens import Token
from claims.extraction.extractors.reading.word_sets import word_set
from claims.extraction.extractors.rules_en import doing
from claims.extraction.extractors.rules_en.cues import Cue, Form
from claims.extraction.extractors.rules_en.tables.grammar import (
    ADVERBS,
    AUXILIARIES,
    PREPOSITIONS,
    RELATIVES,
)

Cues = Mapping[int, Sequence[Cue]]

_RIGHT_REACH = 16
_CHUNK = 8
_OF_REACH = 18
_MAX_LIST = 36
# Of the phrases before a number, those that a verb may part from it: "the toll has risen to 13", not "shot dead at 24".
_TOLLS = word_set("toll count number include included")
_CALLED = word_set("evacuees detainees")
_ASIDE = word_set("""
    who which including among mostly all aged ages some whom many both most with identified his her their
""")
_BEFORE_TOLL_VALUE = word_set("""
    to at of is was as reached reaches hit hits now passed exceeded : stands stood totaled totalled be among
""")


def right(
    tokens: Sequence[Token], at: int, cues: Cues, quantity_starts: frozenset[int], *, far: bool = True
) -> Cue | None:
    """The cue a number phrase ending at `at` is the subject of or named by: "33 others were hurt", "13 dead"."""
    helped, index, stop = False, at, min(len(tokens), at + _RIGHT_REACH)
    while index < stop:
        low = tokens[index].low
        here = cues.get(index)
        if here:
            found = _at_right(tokens, index, here, helped, index == at, quantity_starts)
            # "98 evacuees were killed": what became of them says more than what they are called.
            named = found is not None and low in _CALLED
            return (named and found and right(tokens, found.end, cues, quantity_starts, far=far)) or found
        if low in ("not", "never") or low.endswith("n't"):
            return None
        if low in AUXILIARIES:
            helped = True
            index += 1
        elif (low == "to" and helped) or low in RELATIVES or low in ADVERBS or low.endswith(("ly", "-year-old")):
            index += 1
        elif low in ("ages", "aged", "age") and not helped:
            index = _past_ages(tokens, index)
        elif low in (",", "(", "—", "–") and not helped:
            past = _past_aside(tokens, index, quantity_starts) if far or _is_age_aside(tokens, index) else None
            if past is None:
                return None
            index, stop = past, max(stop, min(len(tokens), past + _CHUNK))
        elif low in PREPOSITIONS and not helped and far:
            past = _past_chunk(tokens, index, cues)
            if past is None:
                return None
            index = past
        elif low in doing.NOT_AN_OBJECT:
            index += 1
        else:
            return None
    return None


def _at_right(
    tokens: Sequence[Token],
    index: int,
    here: Sequence[Cue],
    helped: bool,
    adjacent: bool,
    quantity_starts: frozenset[int],
) -> Cue | None:
    for cue in here:
        if cue.forms & (Form.STATE | Form.AFTER) and not doing.is_active(tokens, cue, quantity_starts):
            return cue
        if cue.forms & Form.NOUN and adjacent:
            return cue
        # "Her father had shot the family": with an object, only "was" and "were" make it passive.
        passive = helped and _last_auxiliary(tokens, index) not in ("had", "has", "have")
        if cue.forms & Form.PAST and (passive or not doing.is_active(tokens, cue, quantity_starts)):
            return cue
    return None


def _last_auxiliary(tokens: Sequence[Token], verb: int) -> str:
    at = verb - 1
    while at > 0 and tokens[at].low not in AUXILIARIES:
        at -= 1
    return tokens[at].low


def _past_aside(tokens: Sequence[Token], index: int, quantity_starts: frozenset[int]) -> int | None:
    """After ", including three women," or "(two of them children)"; None where no such aside stands."""
    if index + 1 >= len(tokens):
        return None
    closing = ")" if tokens[index].low == "(" else ","
    after = tokens[index + 1]
    if tokens[index].low == "," and not (
        after.low in _ASIDE or after.is_number or after.is_capital or index + 1 in quantity_starts
    ):
        return None
    if after.low in ("ages", "aged"):
        past = _past_ages(tokens, index + 1)
        return past if past > index + 2 and tokens[past - 1].low == closing else None
    lists = index + 1 in quantity_starts
    for at in range(index + 1, min(len(tokens), index + (_MAX_LIST if lists else 16))):
        if tokens[at].low == closing or (closing == "," and tokens[at].low in ("—", "–")):
            # ", a man of 25, a woman of 26, and a boy, were": the list goes on behind this comma.
            if lists and at + 1 < len(tokens) and (at + 1 in quantity_starts or tokens[at + 1].low == "and"):
                continue
            return at + 1
    return None


def _is_age_aside(tokens: Sequence[Token], index: int) -> bool:
    """Whether it tells an age, or whose relative somebody is: ", 31,", ", his wife,"."""
    return index + 1 < len(tokens) and (
        tokens[index + 1].is_number or tokens[index + 1].low in ("who", "aged", "age", "his", "her", "their")
    )


def _past_ages(tokens: Sequence[Token], index: int) -> int:
    """After "ages 14 and 15", "aged 20 to 30"."""
    index += 1
    while index < len(tokens) and (tokens[index].is_number or tokens[index].low in ("and", "to", ",", "-", "between")):
        index += 1
    return index


def _past_chunk(tokens: Sequence[Token], index: int, cues: Cues) -> int | None:
    """After "in the city", "from one family": where the verb begins; None where no verb comes near."""
    for at in range(index + 1, min(len(tokens), index + _CHUNK)):
        low = tokens[at].low
        if at in cues and any(cue.forms & (Form.PAST | Form.AFTER) for cue in cues[at]):
            return at
        if low in AUXILIARIES or low in RELATIVES:
            return at
        if low in (",", ";", "."):
            return None
    return None


def left(tokens: Sequence[Token], first: int, cues_by_end: Cues) -> Cue | None:
    """The cue whose object the number phrase is: "killing ten", "left 12", "death toll rose to 13"."""
    index, skipped = first, 0
    while index > 0:
        for cue in cues_by_end.get(index, ()):
            if cue.forms & Form.OF and skipped == 0:
                return cue
            if cue.forms & Form.ACTIVE and doing.takes_object(tokens, cue):
                return cue
        low = tokens[index - 1].low
        if low == "and" and index > 1 and tokens[index - 2].low in ("himself", "herself", "themselves"):
            # "killed himself and six others": the phrase that ends in "himself" is the verb of both.
            return next((cue for cue in cues_by_end.get(index - 1, ())), None)
        if low in ADVERBS or low.endswith("ly") or low in ("up", "out", "off", "down"):
            index, skipped = index - 1, skipped + 1
            if skipped > 3:
                break
            continue
        break
    return _toll(tokens, first, cues_by_end)


def _toll(tokens: Sequence[Token], first: int, cues_by_end: Cues) -> Cue | None:
    """ "the death toll from the attack has risen to 13": words may stand between the toll and its value."""
    before = tokens[first - 1].low if first else ""
    if before not in _BEFORE_TOLL_VALUE:
        return None
    for at in range(first, max(0, first - _OF_REACH), -1):
        if tokens[at - 1].low in (".", ";"):
            return None
        for cue in cues_by_end.get(at, ()):
            named = any(token.low in _TOLLS for token in tokens[cue.first : cue.end])
            if (cue.forms & Form.OF and named) or (cue.forms & Form.PAST and _is_number_of(tokens, cue)):
                return cue
    return None


def _is_number_of(tokens: Sequence[Token], cue: Cue) -> bool:
    """ "The number of inmates killed in the riot has risen to 116"."""
    before = [token.low for token in tokens[max(0, cue.first - 6) : cue.first]]
    return "number" in before and "of" in before[before.index("number") :]
