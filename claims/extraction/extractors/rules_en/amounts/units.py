"""Which unit a number has: a sign before it, a unit or money behind it, else the noun that it counts."""

from collections.abc import Sequence

from claims.extraction.extractors.reading.tokens import Token
from claims.extraction.extractors.reading.word_sets import word_set
from claims.extraction.extractors.rules_en.amounts.words import MONEY_TABLE, UNIT_TABLE, touches
from claims.extraction.extractors.rules_en.tables.grammar import ADVERBS, AUXILIARIES, STOPS
from claims.extraction.extractors.rules_en.tables.units import PER_UNITS, PER_WORDS, TIGHT

_IRREGULAR = {
    "people": "people",
    "men": "man",
    "women": "woman",
    "children": "child",
    "lives": "life",
    "feet": "foot",
    "wives": "wife",
    "teeth": "tooth",
    "mice": "mouse",
    "police": "police",
    "troops": "troop",
}
_NO_NOUN = STOPS | AUXILIARIES | ADVERBS | word_set("more less fewer further additional such own thanks")
_NOT_PLURAL = word_set(
    "this is was has as his its us plus thus yes across versus gas bus less ss various previous "
    "serious obvious famous religious continuous straight"
)
_MAX_NOUN = 7
_COLLECTIVE = word_set("staff personnel fish aircraft sheep cattle crew")
DETERMINERS = word_set("of the its their our his her my your these those all")
_MINUS = frozenset({"-", "\u2212"})
_MOMENTS = word_set("ago earlier before later old")
_FURTHER = word_set("more further additional")


def money_before(tokens: Sequence[Token], number: int) -> tuple[int, str] | None:
    """(first token, currency) of a sign or code just before the number: "$", "US $", "INR"."""
    at = number
    if at > 1 and tokens[at - 1].text in _MINUS and touches(tokens, at - 1, at) and touches(tokens, at - 2, at - 1):
        at -= 1  # "$-5"
    if at > 1 and tokens[at - 1].text == "=" and tokens[at - 2].text == "Y":
        return at - 2, "japanese yen"  # the yen sign of texts that came over the wire
    hit = MONEY_TABLE.before(tokens, at)
    if hit is None:
        return None
    written = tokens[hit[0] : at]
    if len(written) == 1 and written[0].is_word and len(written[0].text) == 1:
        return None
    is_sign = any(not token.is_word for token in written) and all(
        token.text.isupper() or not token.is_word for token in written
    )
    if not is_sign and any(not token.is_word for token in written):
        hit = MONEY_TABLE.before(tokens[at - 1 : at], 1)
        return (at - 1, hit[1]) if hit else None
    return hit if is_sign or (len(written) == 1 and written[0].text.isupper()) else None


def known(tokens: Sequence[Token], at: int, number_end: int) -> tuple[int, str] | None:
    """(end, name) of the unit or currency that starts at `at`."""
    if at >= len(tokens):
        return None
    hits = [hit for hit in (UNIT_TABLE.at(tokens, at), MONEY_TABLE.at(tokens, at)) if hit]
    if not hits:
        return None
    end, name = max(hits, key=lambda hit: hit[0])
    first = tokens[at]
    if first.text == "Nm":
        return at + 1, "newton metre"
    if end == at + 1 and first.is_word:
        if first.low in TIGHT and not touches(tokens, number_end - 1, at) and not first.text.isupper():
            return None
        if first.low in ("g", "k") and first.text.isupper():
            return (at + 1, "generation wireless") if first.text == "G" else None
        if name in _CODES and first.low not in _MONEY_WORDS and not first.text.isupper():
            return None
    return _per(tokens, end, name)


def _per(tokens: Sequence[Token], end: int, name: str) -> tuple[int, str]:
    """ "$52 a barrel", "13 cents per share"."""
    at = end
    while at < len(tokens) and tokens[at].text == "-":
        at += 1
    if at + 1 < len(tokens) and tokens[at].low in PER_WORDS:
        unit_at = at + 1
        while unit_at < len(tokens) and tokens[unit_at].text == "-":
            unit_at += 1
        later = tokens[unit_at + 1].low if unit_at + 1 < len(tokens) else ""
        following = UNIT_TABLE.at(tokens, unit_at)
        counted = unit_at < len(tokens) and tokens[unit_at].low in PER_UNITS
        if later not in _MOMENTS and (counted or (following and tokens[at].low == "per")):
            if following:
                return following[0], f"{name} per {following[1]}"
            return unit_at + 1, f"{name} per {tokens[unit_at].low}"
    return end, name


_MONEY_WORDS = word_set(
    "yen yuan renminbi euro euros dollar dollars rand won lira baht dong real reais quid sen cent "
    "cents bitcoin bitcoins manat dram sterling"
)
_CODES = frozenset(
    name
    for name in (
        "turkish lira",
        "philippine peso",
        "saudi riyal",
        "azerbaijani manat",
        "indian rupee",
        "kenyan shilling",
        "israeli new shekel",
        "armenian dram",
    )
)


def rate(tokens: Sequence[Token], at: int, name: str) -> tuple[int, str]:
    """The "a barrel" that may follow an amount whose sign stood before it."""
    return _per(tokens, at, name)


def noun(tokens: Sequence[Token], at: int, *, one: bool) -> tuple[int, str] | None:
    """(end, singular) of the noun phrase that is counted, its last word the first plural (for one: the first noun)."""
    index = at
    if index < len(tokens) and tokens[index].text == "-":
        index += 1
        one = True
    if index < len(tokens) and tokens[index].low in _FURTHER:
        index += 1
    first = index
    while index < len(tokens) and index - first < _MAX_NOUN:
        low = tokens[index].low
        if low == "'s" and index > first and index + 1 < len(tokens):
            first = index = index + 1  # "two of Smith's sisters" counts sisters
            continue
        joined = index > first and (tokens[index].text == "-" or (low == "and" and not one))
        if not joined and (low in _NO_NOUN or not tokens[index].is_word):
            return None
        if not joined and (
            is_plural(low) or _is_acronym(tokens[index].text) or (one and _ends_phrase(tokens, index + 1))
        ):
            if one and is_plural(low) and index > first and tokens[first - 1].low in ("one", "a", "1"):
                index -= 1  # "one proposal asks": the word with an s is a verb
            return index + 1, _named(tokens, first, index)
        index += 1
    return None


def _is_acronym(text: str) -> bool:
    """ "TVs", "MPs": short, but plural."""
    return len(text) > 2 and text[-1] == "s" and text[:-1].isupper()


def _named(tokens: Sequence[Token], first: int, last: int) -> str:
    """The words of a noun phrase with its last word in the singular; only the unit where that is one."""
    unit = UNIT_TABLE.at(tokens, last)
    if unit and unit[0] == last + 1 and len(tokens[last].low) > 3:
        return unit[1]
    words = [token.text for token in tokens[first : last + 1]]
    head = words[-1][:-1] if _is_acronym(words[-1]) else singular(words[-1])
    return " ".join([*words[:-1], head]).replace(" - ", "-")


def _ends_phrase(tokens: Sequence[Token], at: int) -> bool:
    return at >= len(tokens) or tokens[at].low in _NO_NOUN or not tokens[at].is_word


def is_plural(low: str) -> bool:
    return (
        low in _IRREGULAR
        or low in _COLLECTIVE
        or (len(low) > 5 and low.endswith("men"))
        or (
            len(low) > 3
            and low.endswith("s")
            and not low.endswith(("ss", "us", "is", "ous"))
            and low not in _NOT_PLURAL
        )
    )


def singular(word: str) -> str:
    """ "burglaries" to "burglary", "boxes" to "box", "people" as it is."""
    low = word.lower()
    if low in _IRREGULAR:
        return _IRREGULAR[low]
    if not is_plural(low):
        return word
    if low in _COLLECTIVE:
        return word
    if low.endswith("men") and len(low) > 5:
        return word[:-2] + "an"
    if low.endswith("ies") and len(low) > 4:
        return word[:-3] + "y"
    return word[:-2] if low.endswith(("sses", "shes", "ches", "xes", "zes")) else word[:-1]
