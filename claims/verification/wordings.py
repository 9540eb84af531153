"""Whether what never changes is still what was recorded: wordings, decisions, and what was published."""

import json
from collections.abc import Iterator
from typing import Any, NamedTuple
from uuid import UUID

from django.db.models import QuerySet

from claims.audit.models import AuditEntry
from claims.lib.hashing import digest_of
from claims.publication.json_ld import exact_text
from claims.publication.models import PublishedClaimReview
from claims.register.models import ClaimVersion
from claims.review.digest import version_sha256
from claims.review.models import Decision, ReplyAnswer, VerdictVersion
from claims.verification.damage import Damage, Progress

_AT_ONCE = 500
# What a claim's version and its entry both say, by one name.
_SAID = (
    "number", "start", "end", "exact", "kind", "statement", "voice", "polarity", "modality", "date", "place",
    "subject_scope",
)  # fmt: skip


class _Made(NamedTuple):
    """The entry that made a row."""

    log_index: int | None
    actor: str
    body: dict[str, Any]


def check_wordings(tell: Progress) -> Iterator[Damage]:
    """Each row against the entry that made it, by what both say and by digests made anew."""
    versions = ClaimVersion.objects.select_related("claim").order_by("pk")
    verdicts = VerdictVersion.objects.select_related("verdict__claim_version", "rating__scale", "author").order_by("pk")
    decisions = Decision.objects.select_related("verdict").order_by("pk")
    answers = ReplyAnswer.objects.select_related("request").order_by("pk")
    reviews = PublishedClaimReview.objects.order_by("pk")
    for rows, owner, compare in (
        (versions, "claim", _of_claim_version),
        (verdicts, "verdict", _of_verdict_version),
        (decisions, "verdict", _of_decision),
        (answers, "request", _of_answer),
        (reviews, "", _of_review),
    ):
        yield from _compared(rows, owner, compare, tell)


def _compared(rows: QuerySet[Any], owner: str, compare: Any, tell: Progress) -> Iterator[Damage]:
    total, done, last = rows.count(), 0, 0
    name = str(rows.model._meta.verbose_name)
    while batch := list(rows.filter(pk__gt=last)[:_AT_ONCE]):
        last, done = batch[-1].pk, done + len(batch)
        made = _entries({(getattr(row, owner) if owner else row).stream for row in batch})
        for row in batch:
            stream = (getattr(row, owner) if owner else row).stream
            entry = made.get((stream, row.stream_seq))
            if entry is None:
                what = f"{name} {row.pk} was made by no. {row.stream_seq} of the history {stream}, which says nothing."
                yield Damage(what.capitalize(), None, "an entry", "none")
                continue
            for what, expected, found in compare(row, entry):
                if expected != found:
                    yield Damage(f"{name} {row.pk}: {what}.".capitalize(), entry.log_index, str(expected), str(found))
        tell(f"each {name}", done, total)


def _entries(streams: set[UUID]) -> dict[tuple[UUID, int], _Made]:
    entries = AuditEntry.objects.filter(stream__in=streams, payload__isnull=False).select_related("payload", "sealed")
    found = {}
    for entry in entries.iterator(chunk_size=_AT_ONCE):
        record = json.loads(bytes(entry.payload.body))
        place = getattr(entry, "sealed", None)
        made = _Made(None if place is None else place.log_index, record["actor"], record["body"])
        found[entry.stream, entry.stream_seq] = made
    return found


_Said = Iterator[tuple[str, Any, Any]]


def _of_claim_version(version: ClaimVersion, entry: _Made) -> _Said:
    for field in _SAID:
        yield f"its {field} was changed", entry.body[field], getattr(version, field)
    beside = {"check_worthiness", "status", "extractor", "undone", "from", "to", "version"}
    record = {key: value for key, value in entry.body.items() if key not in beside}
    if "claimant" in record and set(record) == _RECORD:
        yield "its digest was changed", digest_of(record), version.sha256


_RECORD = {*_SAID, "claim", "snapshot_sha256", "text_sha256", "origin", "claimant", "figure"}


def _of_verdict_version(version: VerdictVersion, entry: _Made) -> _Said:
    verdict = version.verdict
    made = version_sha256(
        verdict=str(verdict.stream),
        number=version.number,
        claim_version_sha256=verdict.claim_version.sha256,
        scale=version.rating.scale.slug,
        scale_version=version.rating.scale.version,
        rating=version.rating.slug,
        rationale=version.rationale,
        author=str(version.author.id),
        evidence=version.evidence,
    )
    yield "its words are not the recorded ones", entry.body["version_sha256"], made
    yield "its digest was changed", entry.body["version_sha256"], version.sha256


def _of_decision(decision: Decision, entry: _Made) -> _Said:
    yield "it was somebody else's", entry.actor, str(decision.actor_id)
    yield "it was about another version", entry.body["version_sha256"], decision.seen_sha256


def _of_answer(answer: ReplyAnswer, entry: _Made) -> _Said:
    """That an entry made it, and no more: its words are the concern of whoever asked."""
    return iter(())


def _of_review(review: PublishedClaimReview, entry: _Made) -> _Said:
    made = digest_of({"content": review.content, "json_ld": exact_text(review.json_ld)})
    yield "what is published was changed", entry.body["sha256"], made
    yield "its digest was changed", entry.body["sha256"], review.sha256
    yield "its address was changed", entry.body["slug"], review.slug
