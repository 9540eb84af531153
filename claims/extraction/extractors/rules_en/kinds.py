"""Claims without a figure: what a sentence labels, denies, says was meant, says became of it."""

from collections.abc import Sequence
from dataclasses import dataclass

from claims.extraction.extractors.reading.tokens import Token
from claims.extraction.extractors.reading.word_sets import word_set
from claims.extraction.extractors.rules_en.tables import kinds as tables
from claims.extraction.extractors.rules_en.tables.measures import ATTACK_NOUNS
from claims.register.vocabulary import ClaimKind

# The first kind that fits names the claim; a denial of a war crime is a denial.
_ORDER = (
    (ClaimKind.DENIAL, tables.DENIALS),
    (ClaimKind.STATUS, tables.STATUS),
    (ClaimKind.INTENT, tables.INTENT),
    (ClaimKind.CHARACTERIZATION, tables.CHARACTERIZATIONS),
    (ClaimKind.RESPONSIBILITY, tables.RESPONSIBILITY),
    (ClaimKind.EVENT, tables.EVENTS),
)
# These need somebody who says so: in the document's own voice "false" and "lies" rarely deny anything.
_SPOKEN_ONLY = frozenset({ClaimKind.DENIAL})
# These can stand in a question, in a relative clause or as an aim of anything, and then claim nothing.
_ASSERTED = frozenset({ClaimKind.RESPONSIBILITY, ClaimKind.INTENT, ClaimKind.EVENT})
_QUESTIONS = word_set("whether what why how")
_UNNAMED = word_set("""
    who whoever those anyone anybody someone somebody individual individuals person persons people party parties
    suspect suspects man men
""")
_BE = word_set("was were is are been be being")
_REACH = 12


@dataclass(frozen=True, slots=True)
class Found:
    """Tokens [first, end) of a sentence make it a claim of `kind`."""

    kind: ClaimKind
    first: int
    end: int


def find(tokens: Sequence[Token], *, quoted: bool, denied: bool) -> Found | None:
    """At most one claim of these kinds per sentence. `denied` where its speaker is said to deny."""
    for kind, table in _ORDER:
        hits = table.all(tokens)
        if kind is ClaimKind.DENIAL and denied and not hits:
            return Found(kind, 0, len(tokens))
        for first, end, _ in hits:
            if kind is ClaimKind.DENIAL and any(token.low == "thought" for token in tokens[max(0, first - 4) : first]):
                continue
            if (kind in _SPOKEN_ONLY and not quoted) or _is_wish(tokens, first) or tokens[-1].low == "?":
                continue
            if kind in _ASSERTED and not _is_asserted(tokens, first, end):
                continue
            return Found(kind, first, end)
    return None


def _is_asserted(tokens: Sequence[Token], first: int, end: int) -> bool:
    """Whether it is said of somebody: not "those responsible for", "whether he was arrested", "talks aimed at"."""
    before = [token.low for token in tokens[max(0, first - _REACH) : first]]
    if any(word in _QUESTIONS for word in before) or before[-1:] == ["who"]:
        return False
    words = [token.low for token in tokens[first:end]]
    if words[0] == "responsible":
        return not any(word in _UNNAMED for word in before[-2:])
    if words[0] == "aimed":
        return any(word in _BE or word in ATTACK_NOUNS for word in before[-2:])
    # "No shots were fired by" tells of nobody who fired.
    return not any(word in ("no", "not", "never") for word in before[-3:])


def _is_wish(tokens: Sequence[Token], first: int) -> bool:
    return any(token.low in tables.WISHES for token in tokens[max(0, first - 12) : first])
