"""The order of proposals, and which figure is part of which."""

from collections.abc import Hashable, Sequence
from dataclasses import dataclass, replace

from claims.extraction.extractors.language_model.costs import Meter
from claims.extraction.proposals import Proposal


@dataclass(slots=True, eq=False)
class Found:
    """A proposal and the one whose figure it is said to be a part of."""

    proposal: Proposal
    whole: "Found | None" = None


def in_order(found: Sequence[Found], meter: Meter) -> list[Proposal]:
    """By anchor, each claim once; a part keeps its whole where both count something and neither is inside itself."""
    first: dict[Hashable, Found] = {}
    for one in found:
        first.setdefault(_what(one.proposal), one)
    kept = sorted(first.values(), key=lambda one: (one.proposal.start, one.proposal.end))
    meter.dropped["repeated"] += len(found) - len(kept)
    index = {id(one): position for position, one in enumerate(kept)}
    answer = []
    for one in kept:
        whole = first[_what(one.whole.proposal)] if one.whole is not None and _can_be_part(one) else None
        answer.append(replace(one.proposal, part_of=None if whole is None or whole is one else index[id(whole)]))
    return answer


def _what(proposal: Proposal) -> Hashable:
    """What makes a claim the same claim again, whatever its wording."""
    return proposal.start, proposal.end, proposal.kind, proposal.polarity, proposal.figure


def _can_be_part(one: Found) -> bool:
    if one.proposal.figure is None:
        return False
    seen = {id(one)}
    whole = one.whole
    while whole is not None:
        if id(whole) in seen or whole.proposal.figure is None:
            return False
        seen.add(id(whole))
        whole = whole.whole
    return True
