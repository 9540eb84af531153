"""A number with the noun it counts: "ten Azerbaijani civilians", "55 others", "three of them women"."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from decimal import Decimal

from claims.extraction.extractors.reading.quantity import Quantity
from claims.extraction.extractors.reading.tokens import Token
from claims.extraction.extractors.reading.word_sets import word_set
from claims.extraction.extractors.rules_en import numerals, quantities
from claims.extraction.extractors.rules_en.cues import Cue, Form
from claims.extraction.extractors.rules_en.tables.grammar import AUXILIARIES, STOPS
from claims.extraction.extractors.rules_en.tables.numbers import ORDINALS
from claims.extraction.extractors.rules_en.tables.populations import BY_WORD, ELLIPTIC, SINGULAR

_MAX_NOUN_PHRASE = 6
_PART_PRONOUNS = word_set("them whom those which these")
_OPEN_NEGATIONS = word_set("no without zero any single")
_DEFINITE = word_set("the these his her its their")
_AGE_WORDS = word_set("year-old year month-old yr-old yr yo y.o.")
_MILITARY = word_set("army military enemy armed navy")


@dataclass(frozen=True, slots=True)
class Mention:
    """Tokens [first, end) of number and noun.

    `population` is None where the noun is unknown or missing; `head` is that noun. `partial` is "them" for "three of
    them", "the" for "three of the wounded"; `inner` is a cue inside the noun phrase ("three wounded soldiers");
    `whole` is the five of "one of the five".
    """

    quantity: Quantity
    end: int
    population: str | None
    head: str
    partial: str = ""
    inner: Cue | None = None
    whole: Decimal | None = None

    @property
    def first(self) -> int:
        return self.quantity.first


def find(tokens: Sequence[Token], cues: Mapping[int, Sequence[Cue]], taken: frozenset[int]) -> list[Mention]:
    """Mentions left to right; "a man" counts as one, "the man" does not count."""
    found: list[Mention] = []
    for quantity in quantities.find(tokens, taken):
        # "18 of the 31 trucks": the whole belongs to its part and is nothing that the sentence counts.
        if not found or quantity.first >= found[-1].end or found[-1].partial != "the":
            found.append(_read(tokens, quantity, cues))
    covered = {index for mention in found for index in range(mention.first, mention.end)}
    for index, token in enumerate(tokens):
        if token.low in ("a", "an", "another") and index not in covered:
            single = _article(tokens, index, cues)
            if single:
                found.append(single)
    return sorted(found, key=lambda mention: mention.first)


def _article(tokens: Sequence[Token], index: int, cues: Mapping[int, Sequence[Cue]]) -> Mention | None:
    ordinal = index + 1 < len(tokens) and tokens[index + 1].low in ORDINALS
    end = index + 2 if ordinal else index + 1
    mention = _read(tokens, Quantity(index, end, Decimal(1), Decimal(1), article=True), cues)
    if ordinal and not mention.head and end < len(tokens) and (end in cues or tokens[end].low in AUXILIARIES):
        # "Two died and a third was wounded".
        return replace(mention, population="people")
    if mention.head in SINGULAR:
        return mention
    age, dash, _ = mention.head.partition("-year-old")
    if dash:
        return replace(mention, population="children" if age.isdigit() and int(age) < 18 else "people")
    return None


def _read(tokens: Sequence[Token], quantity: Quantity, cues: Mapping[int, Sequence[Cue]]) -> Mention:
    at, end = quantity.end, quantity.end
    population: str | None = None
    head, inner, military, partial = "", None, False, ""
    whole: Decimal | None = None
    if quantity.nobody and not _is_open(tokens, quantity) and not _of_a_number(tokens, quantity):
        return Mention(quantity, end, "people", "")
    limit = min(len(tokens), at + _MAX_NOUN_PHRASE)
    while at < limit:
        low = tokens[at].low
        if low == "of" and at + 1 < len(tokens):
            if tokens[at + 1].low in _PART_PRONOUNS:
                return _part(tokens, quantity, at + 2, cues)
            definite = at + 2 if tokens[at + 1].low in _DEFINITE else at + 1
            number = numerals.read(tokens, definite) if definite < len(tokens) else None
            # "One of five victims dies": headlines leave out the article.
            opens = definite == at + 2 or (number is not None and tokens[quantity.first].low == "one")
            if opens and at == quantity.end and not (quantity.vague or quantity.nobody):
                partial, whole = "the", number[1] if number else None
                at = end = number[0] if number else definite
                continue
            if not (quantity.vague or quantity.nobody) or (at != quantity.end and not quantity.nobody):
                break
            at += 1
            continue
        here = [cue for cue in cues.get(at, ()) if cue.forms & (Form.STATE | Form.NOUN | Form.PAST | Form.AFTER)]
        if here:
            attributive = here[0].end < limit and tokens[here[0].end].low in BY_WORD and here[0].forms & Form.STATE
            if not attributive or population:
                end = at if quantity.nobody else end
                break
            inner = here[0]
            at = inner.end
            continue
        if low in ELLIPTIC and low not in BY_WORD:
            at += 1
            end = at
            continue
        if low.endswith("ly") and at + 1 in cues and low not in BY_WORD:
            break
        if low in STOPS or low in AUXILIARIES or not (tokens[at].is_word or _is_age(tokens, at)):
            break
        military = military or low in _MILITARY
        known = BY_WORD.get(low)
        if known is None and population:
            break
        if known is None and at > quantity.end and tokens[at].is_capital and not tokens[at - 1].is_capital:
            break
        population = known or population
        head = low
        at += 1
        end = at
    if not head and quantity.nobody and _of_a_number(tokens, quantity):
        population = "people"
    if (
        military
        and population in ("police", "people", None)
        and head in ("officers", "officer", "personnel", "members")
    ):
        population = "soldiers"
    return Mention(quantity, max(end, quantity.end), population, head, partial, inner, whole)


def _is_age(tokens: Sequence[Token], at: int) -> bool:
    """ "12-year-old" and "12 year-old", "12 year old", "12 yr old"."""
    following = tokens[at + 1].low if at + 1 < len(tokens) else ""
    return tokens[at].low.endswith("-old") or (tokens[at].is_number and following in _AGE_WORDS)


def _is_open(tokens: Sequence[Token], quantity: Quantity) -> bool:
    """ "No", "not one" and "not a single" go on with a noun; "no one" is complete."""
    last = tokens[quantity.end - 1].low
    return last in _OPEN_NEGATIONS or (last == "one" and tokens[quantity.first].low == "not")


def _of_a_number(tokens: Sequence[Token], quantity: Quantity) -> bool:
    """ "None of the 12" goes on with the noun of the 12; "no one" is complete."""
    return any(token.low == "of" for token in tokens[quantity.first : quantity.end])


def _part(tokens: Sequence[Token], quantity: Quantity, at: int, cues: Mapping[int, Sequence[Cue]]) -> Mention:
    """ "three of them women", "two of whom were children": the noun after says who they are."""
    end, population, head = at, None, ""
    for index in range(at, min(len(tokens), at + 4)):
        low = tokens[index].low
        if low in BY_WORD and low not in ELLIPTIC:
            population, head, end = BY_WORD[low], low, index + 1
            break
        if index in cues or (low not in AUXILIARIES and low not in ("young", "elderly", "small", "a")):
            break
    return Mention(quantity, end, population, head, partial="them")
