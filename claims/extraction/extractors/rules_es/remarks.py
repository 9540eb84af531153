"""Claims without a figure: what a Spanish sentence denies, says became of it, blames on somebody, or labels."""

from claims.extraction.extractors.rules_es.document import Document
from claims.extraction.extractors.rules_es.proposing import Made, propose
from claims.extraction.extractors.rules_es.relations import Relation
from claims.extraction.extractors.rules_es.tables import kinds
from claims.register.vocabulary import ClaimKind

# The first kind that fits names the claim; a denial of a war crime is a denial.
_ORDER = (
    (ClaimKind.DENIAL, kinds.DENIALS),
    (ClaimKind.STATUS, kinds.STATUS),
    (ClaimKind.RESPONSIBILITY, kinds.RESPONSIBILITY),
    (ClaimKind.CHARACTERIZATION, kinds.CHARACTERIZATIONS),
)


def of_sentence(document: Document, index: int) -> list[Made]:
    """At most one claim of these kinds; a denial needs somebody who denies."""
    sentence, spoken = document.sentences[index], document.spoken[index]
    tokens = sentence.tokens
    if tokens[-1].low == "?":
        return []
    heard = [relation for relation, _ in spoken.heard]
    denial = next((relation for relation in heard if relation.effect == "deny"), None)
    for kind, table in _ORDER:
        hit = next(iter(table.all(tokens)), None)
        if kind is ClaimKind.DENIAL:
            hit = hit if heard or spoken.carried else None
            if denial and hit is None and denial.low < len(tokens):
                return [_made(document, index, kind, (denial.cue_first, denial.cue_end), denial.low, (0, len(tokens)))]
        if hit:
            first, end, _ = hit
            return [_made(document, index, kind, (first, end), first, _content(heard, first, end, len(tokens)))]
    return []


def _content(heard: list[Relation], first: int, end: int, size: int) -> tuple[int, int]:
    """What was said: after "X dijo que", before ", dijo X"."""
    low, high = 0, size
    for relation in heard:
        begins = min(relation.first, relation.cue_first)
        stops = max(relation.end, relation.cue_end)
        if stops <= first:
            low = max(low, stops)
        elif begins >= end:
            high = min(high, begins)
    return low, high


def _made(
    document: Document, index: int, kind: ClaimKind, why: tuple[int, int], token: int, span: tuple[int, int]
) -> Made:
    sentence = document.sentences[index]
    first, end = span
    while first < end - 1 and sentence.tokens[first].low in ("que", ",", ":", ";"):
        first += 1
    while end > first + 1 and sentence.tokens[end - 1].low in (",", ".", ":", ";"):
        end -= 1
    reasons = [document.reason("kind", kind.value, *sentence.words(*why))]
    return Made(propose(document, index, kind=kind, token=token, span=sentence.words(first, end), reasons=reasons))
