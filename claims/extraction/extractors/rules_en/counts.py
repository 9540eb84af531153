"""Counts of events: "five times", "launched eight strikes"."""

from collections.abc import Sequence
from dataclasses import dataclass
from decimal import Decimal

from claims.extraction.extractors.reading.quantity import Quantity
from claims.extraction.extractors.reading.tokens import Token
from claims.extraction.extractors.reading.word_sets import word_set
from claims.extraction.extractors.rules_en import numerals
from claims.extraction.extractors.rules_en.mentions import Mention
from claims.extraction.extractors.rules_en.tables.measures import ATTACK_NOUNS, ATTACK_VERBS

_ADVERBS = {"twice": 2, "thrice": 3}
# Between number and noun: what is counted is something else.
# "Shot five times": one victim was, in one attack.
_OF_ONE_ATTACK = word_set("shot stabbed beaten punched kicked bitten arrested convicted married tased")
_PARTED = word_set("of in and by were was after before during dead killed injured wounded hurt when")
_DEFINITE = word_set("the all these those both its their")


@dataclass(frozen=True, slots=True)
class EventCount:
    """Tokens [first, end) say how often; [cue_first, cue_end) what happened."""

    first: int
    end: int
    cue_first: int
    cue_end: int
    quantity: Quantity


def names_attacks(tokens: Sequence[Token]) -> bool:
    return any(token.low in ATTACK_VERBS or token.low in ATTACK_NOUNS for token in tokens)


def find(tokens: Sequence[Token], mentions: Sequence[Mention]) -> list[EventCount]:
    """Counts of attacks; "the five strikes" presupposes its number and is none."""
    found = []
    acts = [index for index, token in enumerate(tokens) if token.low in ATTACK_VERBS or token.low in ATTACK_NOUNS]
    if not acts:
        return []
    for index in range(len(tokens)):
        if index and tokens[index - 1].low in _OF_ONE_ATTACK:
            continue
        times = _times(tokens, index)
        if times:
            act = min(acts, key=lambda act: abs(act - index))
            found.append(EventCount(index, times.end, act, act + 1, times))
    for mention in mentions:
        quantity = mention.quantity
        if quantity.nobody or quantity.article or quantity.vague or tokens[quantity.first].low in _DEFINITE:
            continue
        end = mention.end
        head = next(
            (at for at in range(quantity.end, min(len(tokens), quantity.end + 4)) if tokens[at].low in ATTACK_NOUNS),
            None,
        )
        several = (quantity.lower or quantity.upper or Decimal(0)) > 1
        if head is None or not several or any(not token.is_word for token in tokens[quantity.end : head]):
            continue
        if not tokens[head].low.endswith("s"):
            # "Two shooting victims": several of a noun in the singular are several of the noun behind it.
            continue
        if any(token.low in _PARTED for token in tokens[quantity.end : head]):
            continue
        end = max(end, head + 1)
        found.append(EventCount(quantity.first, end, head, head + 1, quantity))
    return found


def _times(tokens: Sequence[Token], index: int) -> Quantity | None:
    if tokens[index].low in _ADVERBS:
        value = Decimal(_ADVERBS[tokens[index].low])
        return Quantity(index, index + 1, value, value)
    read = numerals.read(tokens, index)
    if read and read[0] < len(tokens) and tokens[read[0]].low == "times" and read[1] > 1:
        after = tokens[read[0] + 1].low if read[0] + 1 < len(tokens) else ""
        if after not in ("more", "as", "higher", "the", "larger", "less"):
            return Quantity(index, read[0] + 1, read[1], read[1])
    return None
