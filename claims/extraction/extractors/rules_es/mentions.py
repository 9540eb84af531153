"""A number with the noun it counts: "diez civiles", "otras 34", "tres de ellos niños", "un hombre"."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from claims.extraction.extractors.reading.quantity import Quantity
from claims.extraction.extractors.reading.tokens import Token
from claims.extraction.extractors.rules_es.cues import STATE, Cue
from claims.extraction.extractors.rules_es.tables.grammar import PART_AFTER, PART_BEFORE, STOPS
from claims.extraction.extractors.rules_es.tables.populations import BY_WORD, SINGULAR

_MAX_NOUN_PHRASE = 5
_BETWEEN = frozenset({"hay", "había", "hubo", "figuran", "se", "encuentran", "están", ","})
_COPULAS = frozenset({"eran", "son", "era", "es", "fueron", "ya"})


@dataclass(frozen=True, slots=True)
class Mention:
    """Tokens [quantity.first, end) of number and noun; `state` is a cue that ends it ("12 personas heridas").

    `population` is None where the noun is unknown or missing, `head` is that noun; `part` where it belongs to others,
    whose measure is `part_of` where the words name it ("entre los muertos hay tres niños").
    """

    quantity: Quantity
    end: int
    population: str | None
    head: str
    state: Cue | None
    part: bool
    part_of: str = ""


def find(tokens: Sequence[Token], quantities: Sequence[Quantity], cues: Mapping[int, Cue]) -> list[Mention]:
    """Mentions left to right; "un hombre" counts as one, "un ataque" counts nobody."""
    found = []
    for quantity in quantities:
        mention = _read(tokens, quantity, cues)
        if quantity.article and mention.head not in SINGULAR and not (mention.part or mention.state):
            continue
        found.append(mention)
    return found


def _read(tokens: Sequence[Token], quantity: Quantity, cues: Mapping[int, Cue]) -> Mention:
    at = end = quantity.end
    whole = _whole_before(tokens, quantity.first)
    part = whole is not None
    after = PART_AFTER.at(tokens, at)
    if after:
        part, at, end = True, after[0], after[0]
        while at < len(tokens) and tokens[at].low in _COPULAS:
            at += 1
    elif (at < len(tokens) and tokens[at].low == "de") or (part and at < len(tokens) and tokens[at].low in _COPULAS):
        at += 1
    elif at + 1 < len(tokens) and tokens[at].low == "más":
        # "Dos más heridos".
        at += 1
    population, head, state = None, "", None
    limit = min(len(tokens), at + _MAX_NOUN_PHRASE)
    while at < limit:
        cue = cues.get(at)
        if cue and cue.form == STATE:
            state, end = cue, cue.end
            break
        low = tokens[at].low
        if cue or not tokens[at].is_word or low in STOPS or low in ("de", "del"):
            break
        if low in BY_WORD and population is None:
            population, head, end = BY_WORD[low], low, at + 1
        elif not head:
            head, end = low, at + 1
        at += 1
    if state and state.end < len(tokens) and population is None and tokens[state.end].low in BY_WORD and not head:
        # "los fallecidos niños" is nothing people write; "12 presuntos" and "12 muertos civiles" are.
        population, head, end = BY_WORD[tokens[state.end].low], tokens[state.end].low, state.end + 1
    return Mention(quantity, end, population, head, state, part, whole or "")


def _whole_before(tokens: Sequence[Token], first: int) -> str | None:
    """The whole's measure, empty where not said, None for no part: "entre ellos tres niños", "de los cuales 5"."""
    at = first
    while at > 0 and first - at < 3 and tokens[at - 1].low in _BETWEEN:
        at -= 1
    hit = PART_BEFORE.before(tokens, at)
    return hit[1] if hit else None
