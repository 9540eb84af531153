"""Documents with the claims they make: plain values, before they become rows."""

from dataclasses import dataclass, field
from datetime import date, datetime
from enum import StrEnum

from benchmarks.generated_ledger.cast import Voice
from benchmarks.generated_ledger.figures import Figure
from benchmarks.generated_ledger.tolls import Count
from claims.register.vocabulary import ClaimKind, Polarity
from claims.register.vocabulary import Voice as VoiceOf


class Fault(StrEnum):
    """What is wrong with a claim by construction; empty where it is right about its origin, and its origin about it."""

    NONE = ""
    # The origin itself tells another count than the true one.
    CAMP = "camp"
    OVERCOUNT = "overcount"
    # The document does not say what its origin said.
    MISQUOTE = "misquote"
    CONTRADICTION = "contradiction"
    PART = "part"
    SUM = "sum"
    EVENT_COUNT = "event_count"
    # The origin said so, but before it said what it says now.
    STALE = "stale"
    # Only its date is wrong.
    DATE = "date"


TELLS_ANOTHER_COUNT = frozenset(
    {Fault.CAMP, Fault.OVERCOUNT, Fault.MISQUOTE, Fault.CONTRADICTION, Fault.PART, Fault.SUM, Fault.EVENT_COUNT}
)
NOT_SAID_BY_ITS_ORIGIN = TELLS_ANOTHER_COUNT - {Fault.CAMP, Fault.OVERCOUNT}


@dataclass(slots=True, kw_only=True)
class Said:
    """One claim. `body` is whom it truly counts as; `chain` runs from the outermost voice to the origin.

    `stage` is the stage whose count it tells; `start` and `end` are filled in when the text is put together. A claim
    and its one version have the same id, and so have a document and its one snapshot.
    """

    claim: int
    subject: int
    stage: int
    body: Voice
    chain: tuple[Voice, ...]
    count: Count | None
    figure: Figure | None
    first: date
    last: date
    place: str
    fault: Fault = Fault.NONE
    sentence: str = ""
    kind: ClaimKind = ClaimKind.FIGURE
    polarity: Polarity = Polarity.ASSERTS
    part_of: "Said | None" = None
    document: int = 0
    publisher: Voice | None = None
    start: int = 0
    end: int = 0

    @property
    def voice(self) -> VoiceOf:
        return VoiceOf.QUOTED if self.chain else VoiceOf.OWN

    @property
    def relays(self) -> list[Voice]:
        """Voices between the document and the origin that are neither."""
        own = {self.body.id, self.publisher.body.id if self.publisher else 0}
        return [voice for voice in self.chain[:-1] if voice.body.id not in own]


@dataclass(slots=True, kw_only=True)
class Report:
    """One document. `published` is None for an undated one; midnight where only the day is known."""

    document: int
    publisher: Voice
    published: datetime | None
    is_to_the_minute: bool
    title: str
    text: str = ""
    filler: str = ""
    told: list[Said] = field(default_factory=list)
