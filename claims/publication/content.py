"""What a published review says, as plain values: all the page shows, so that nothing later can reach it.

Dates are EDTF or RFC 3339 strings, empty where nobody knows. There are no floats in it: it is hashed.
"""

from typing import Literal, NotRequired, TypedDict

# 2: editions, what was corrected, the right of reply and written exceptions.
FORMAT = 2


class ClaimContent(TypedDict):
    """The claim as it read. `figure` is the number in words, empty where there is none."""

    statement: str
    exact: str
    prefix: str
    suffix: str
    kind: str
    polarity: str
    modality: str
    date: str
    place: str
    figure: str


class VoiceContent(TypedDict):
    """A source as named then; `kind` is a word of `SourceKind`."""

    name: str
    kind: str


class DocumentContent(TypedDict):
    """Where the words stand. `sha256` is the digest of the bytes we hold, empty for a page that we do not hold."""

    title: str
    url: str
    source: str
    published: str
    sha256: str


class RatingContent(TypedDict):
    """The step of the scale; the three values are None where the step is off the scale."""

    label: str
    value: int | None
    best: int | None
    worst: int | None
    scale: str
    scale_version: int


class EvidenceContent(TypedDict):
    """One piece of evidence. `exact` is empty for a page that we do not hold; `note` then says what it shows."""

    stance: str
    exact: str
    note: str
    directness: str
    document: DocumentContent
    is_archived: bool


class OtherFigure(TypedDict):
    """What another source said about the same thing. `is_echo`: it repeats an origin that is counted already."""

    words: str
    voice: str
    document: DocumentContent
    is_echo: bool


class ComparisonContent(TypedDict):
    """What all sources on record said, ours included, when the review was published."""

    subject: str
    report_count: int
    origin_count: int
    others: list[OtherFigure]


class StepContent(TypedDict):
    """One step of the review, by role: names of people are not published."""

    act: str
    by: str
    at: str


class ReplyContent(TypedDict):
    """Somebody was asked what they say to it; `outcome`, `words` and `received` are empty while nothing came back."""

    asked_of: str
    channel: str
    asked: str
    outcome: str
    words: str
    received: str


class ExceptionContent(TypedDict):
    """What the review goes without, and why."""

    condition: str
    words: str


class RunContent(TypedDict):
    """Some words of the rationale, as they stayed or changed."""

    kind: Literal["same", "added", "removed"]
    text: str


class ChangesContent(TypedDict):
    """What one edition says otherwise than the one before. `rating` holds the labels before and after, or nothing;
    evidence is named by its document and words."""

    rating: list[str]
    rationale: list[RunContent]
    evidence_added: list[str]
    evidence_removed: list[str]


class CorrectionContent(TypedDict):
    """Why this edition was made, and what it changed."""

    edition: int
    note: str
    at: str
    changes: ChangesContent


class ReviewContent(TypedDict):
    """The whole review. `chain` leads from the document to the claimant; it is empty in the document's own voice.
    `comparison` is None where nothing is on record to compare with. `corrections` are those of every edition, the
    newest first. What is not required is missing in format 1."""

    format: int
    title: str
    claim: ClaimContent
    claimant: VoiceContent
    chain: list[VoiceContent]
    document: DocumentContent
    rating: RatingContent
    rationale: str
    evidence: list[EvidenceContent]
    comparison: ComparisonContent | None
    steps: list[StepContent]
    verdict_sha256: str
    published_at: str
    first_published_at: NotRequired[str]
    edition: NotRequired[int]
    corrections: NotRequired[list[CorrectionContent]]
    replies: NotRequired[list[ReplyContent]]
    exceptions: NotRequired[list[ExceptionContent]]
