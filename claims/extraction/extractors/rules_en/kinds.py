"""Claims without a figure: what a sentence labels, denies, says was meant, says became of it."""

from collections.abc import Sequence
from dataclasses import dataclass

from claims.extraction.extractors.reading.tokens import Token
from claims.extraction.extractors.rules_en.tables import kinds as tables
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
            if (kind in _SPOKEN_ONLY and not quoted) or _is_wish(tokens, first) or tokens[-1].low == "?":
                continue
            return Found(kind, first, end)
    return None


def _is_wish(tokens: Sequence[Token], first: int) -> bool:
    return any(token.low in tables.WISHES for token in tokens[max(0, first - 12) : first])
