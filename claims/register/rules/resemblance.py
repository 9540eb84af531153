"""When two readings of one text make the same claim, although its words begin or end elsewhere."""

from collections.abc import Collection, Iterable
from decimal import Decimal
from typing import NamedTuple

from claims.register.drafts import ClaimDraft


class Gist(NamedTuple):
    """What is claimed, without when and where: a person who decided on it decided on that, too. Empty: no figure."""

    kind: str
    polarity: str
    measure: str = ""
    population: str = ""
    unit: str = ""
    lower: Decimal | None = None
    upper: Decimal | None = None


class Telling(NamedTuple):
    """A claim on record as one of its wordings tells it: [start, end) of the snapshot's text."""

    claim_id: int
    start: int
    end: int
    gist: Gist


def gist_of(draft: ClaimDraft) -> Gist:
    figure = draft.figure
    if figure is None:
        return Gist(str(draft.kind), str(draft.polarity))
    return Gist(
        str(draft.kind),
        str(draft.polarity),
        str(figure.measure),
        figure.population,
        figure.unit,
        figure.lower,
        figure.upper,
    )


def share_words(first: tuple[int, int], second: tuple[int, int]) -> bool:
    """Whether two anchors hold half of the shorter one's characters in common."""
    common = min(first[1], second[1]) - max(first[0], second[0])
    shorter = min(first[1] - first[0], second[1] - second[0])
    return common > 0 and common * 2 >= shorter


class Tellings:
    """Claims on record, to be asked which of them a new reading tells again."""

    def __init__(self, tellings: Iterable[Telling]) -> None:
        self._by_gist: dict[Gist, list[Telling]] = {}
        for telling in tellings:
            self._by_gist.setdefault(telling.gist, []).append(telling)

    def told_by(self, draft: ClaimDraft, taken: Collection[int]) -> int | None:
        """The id of a claim that `draft` makes in shared words; not one of `taken`: each is told once a reading."""
        for telling in self._by_gist.get(gist_of(draft), ()):
            if telling.claim_id not in taken and share_words((draft.start, draft.end), (telling.start, telling.end)):
                return telling.claim_id
        return None
