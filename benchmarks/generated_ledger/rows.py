"""From plain values to rows, worded and hashed by the product's own rules, so that they are what services write."""

import json
import random
import uuid
from datetime import date
from decimal import Decimal
from typing import NamedTuple

from benchmarks.generated_ledger.cast import Voice
from benchmarks.generated_ledger.incidents import Incident
from benchmarks.generated_ledger.reports import Report, Said
from benchmarks.generated_ledger.shape import RECORDED_AT
from benchmarks.generated_ledger.tables import COLUMNS, line
from benchmarks.generated_ledger.words import CUES
from claims.documents.rules import name_key
from claims.documents.vocabulary import DatePrecision, MediaType
from claims.lib.hashing import digest_of, sha256_hex
from claims.lib.text import context
from claims.register.drafts import ClaimDraft, FigureDraft, VoiceDraft
from claims.register.rules import RecordContext, fingerprint, version_record
from claims.register.vocabulary import AnchorState, ClaimStatus, LinkState, Modality

PARSER = "plain-text 1"
EXTRACTOR = "generated 1"
# Acts in the history of each kind of record: noted and confirmed; proposed, accepted, linked, link confirmed.
_ONCE, _CONFIRMED, _DECIDED_AND_LINKED = 1, 2, 4


class Actors(NamedTuple):
    """Ids of the person who decides and the machine that proposes."""

    person: str
    machine: str


class Rows:
    """Lines for COPY by table, until `take` hands them over."""

    def __init__(self, actors: Actors, streams: random.Random) -> None:
        self._actors, self._streams = actors, streams
        self._source_streams: dict[int, str] = {}
        self.lines: dict[str, list[str]] = {table: [] for table in COLUMNS}
        self._links = self._attributions = 0

    def take(self) -> dict[str, list[str]]:
        taken, self.lines = self.lines, {table: [] for table in COLUMNS}
        return taken

    def _add(self, table: str, *values: object) -> None:
        self.lines[table].append(line(values))

    def _stream(self) -> str:
        return str(uuid.UUID(int=self._streams.getrandbits(128), version=4))

    def source(self, voice: Voice) -> None:
        stream = self._source_streams[voice.id] = self._stream()
        parent = None if voice.parent is None else voice.parent.id
        keys = (name_key(voice.name),)
        self._add(
            "claims_source",
            *(voice.id, stream, _ONCE, RECORDED_AT, voice.name, voice.kind, (), keys, parent, "", True),
        )

    def subject(self, subject: Incident) -> None:
        self._add(
            "claims_subject",
            *(subject.id, self._stream(), _ONCE, RECORDED_AT, subject.name, subject.kind, subject.event_type),
            *(_edtf(subject.first, subject.last), subject.first, subject.last, subject.place, subject.part_of, True),
        )

    def report(self, report: Report) -> None:
        data = report.text.encode()
        sha256, published = sha256_hex(data), report.published
        precision = DatePrecision.MINUTE if report.is_to_the_minute else DatePrecision.DAY
        self._add(
            "claims_document",
            *(report.document, self._stream(), _ONCE, RECORDED_AT, report.publisher.id, report.title),
            *(f"https://news.example/{report.document}", published, precision),
            *(None if published is None else published.date(), "en", sha256, self._actors.person),
        )
        self._add("claims_blob", sha256, data)
        self._add(
            "claims_snapshot",
            *(report.document, self._stream(), _ONCE, RECORDED_AT, report.document, sha256, len(data)),
            *(MediaType.TEXT, "utf-8", report.text, sha256, PARSER, self._actors.person),
        )
        streams = {said.claim: self._stream() for said in report.told}
        for said in report.told:
            self._claim(report, said, streams, sha256)

    def _claim(self, report: Report, said: Said, streams: dict[int, str], sha256: str) -> None:
        draft, exact = _draft(said), report.text[said.start : said.end]
        origin = said.chain[-1] if said.chain else report.publisher
        record = version_record(
            draft,
            RecordContext(
                claim=streams[said.claim],
                number=1,
                snapshot_sha256=sha256,
                text_sha256=sha256,
                exact=exact,
                origin=self._source_streams[origin.id],
                claimant_sources=[self._source_streams[voice.id] for voice in said.chain],
                part_of=None if said.part_of is None else streams[said.part_of.claim],
            ),
        )
        person, machine = self._actors
        self._add(
            "claims_claim",
            *(said.claim, streams[said.claim], _DECIDED_AND_LINKED, RECORDED_AT, report.document),
            *(ClaimStatus.ACCEPTED, said.claim, EXTRACTOR, fingerprint(draft, report.text), "", person),
        )
        prefix, suffix = context(report.text, said.start, said.end)
        self._add(
            "claims_claimversion",
            *(said.claim, said.claim, 1, said.kind, draft.statement, said.start, said.end, exact, prefix, suffix),
            *(AnchorState.EXACT, draft.voice, draft.polarity, Modality.STATED, draft.date, said.first, said.last),
            *(said.place, draft.subject_scope, origin.id, draft.check_worthiness, json.dumps(draft.reasons), machine),
            *(_ONCE, digest_of(record), RECORDED_AT),
        )
        for position, (voice, named) in enumerate(zip(said.chain, draft.claimant, strict=True)):
            self._attributions += 1
            self._add("claims_attribution", self._attributions, said.claim, position, voice.id, named.name, named.cue)
        if draft.figure is not None:
            figure = draft.figure
            self._add(
                "claims_figure",
                *(said.claim, figure.measure, figure.population, figure.lower, figure.upper, figure.approximate),
                *("", figure.verbatim, None if said.part_of is None else said.part_of.claim),
            )
        self._links += 1
        self._add(
            "claims_subjectlink",
            *(self._links, said.claim, said.subject, LinkState.CONFIRMED, 0.9, "the same day and place"),
            *(person, RECORDED_AT, RECORDED_AT),
        )


def _edtf(first: date, last: date) -> str:
    return first.isoformat() if first == last else f"{first.isoformat()}/{last.isoformat()}"


def _draft(said: Said) -> ClaimDraft:
    figure, count = None, said.count
    reasons: tuple[dict[str, object], ...] = ()
    if said.figure is not None and count is not None:
        words = said.figure.words
        figure = FigureDraft(
            measure=count.measure,
            population=count.population,
            lower=None if said.figure.lower is None else Decimal(said.figure.lower),
            upper=None if said.figure.upper is None else Decimal(said.figure.upper),
            approximate=said.figure.approximate,
            verbatim=words,
        )
        start = said.start + max(0, said.sentence.find(words))
        reasons = ({"field": "figure", "value": words, "start": start, "end": start + len(words), "words": words},)
    return ClaimDraft(
        kind=said.kind,
        statement=said.sentence,
        voice=said.voice,
        polarity=said.polarity,
        claimant=tuple(VoiceDraft(name=voice.name, cue=CUES[0]) for voice in said.chain),
        date=_edtf(said.first, said.last),
        place=said.place,
        subject_scope=count.scope if count is not None else "single",
        figure=figure,
        check_worthiness=0.7,
        reasons=reasons,
        start=said.start,
        end=said.end,
    )
