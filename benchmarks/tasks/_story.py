"""Driving the services through a story, and reading the ledger back. Imported once Django is set up."""

import sys
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Any

from django.contrib.auth.models import Group, User
from django.utils import timezone

from benchmarks.tasks._lines import Answer, BadLine, parse, report_of
from benchmarks.tasks._offsets import offsets_in
from benchmarks.tasks._story_answers import claims_of, overview
from claims.audit.models import Actor
from claims.audit.services import actor_for
from claims.audit.vocabulary import Role
from claims.documents.models import Snapshot
from claims.documents.services import add_document, find_or_note_source
from claims.documents.vocabulary import SourceKind
from claims.jobs.models import Job
from claims.jobs.vocabulary import JobState
from claims.lib.errors import Duplicate, LedgerError
from claims.register.models import Claim, SubjectLink
from claims.register.services import accept_claim, confirm_link
from claims.register.vocabulary import ClaimStatus, LinkState
from claims.tasks import do_job

_REASON = "evaluation: the machine's proposal is taken as right"


@dataclass
class Told:
    """One line and what became of it: a snapshot with the map back to the line's own offsets, or an error."""

    identity: object
    snapshot_id: int | None = None
    offsets: Sequence[int] = ()
    error: str | None = None


def told(lines: Sequence[str]) -> Iterator[Answer]:
    checker = _fact_checker()
    all_told = [_tell(line, checker) for line in lines]
    # Who prints whom has to be known before anything is compared; what changes by it is checked anew.
    for kind in ("find_near_copies", "check_documents", "check_subject"):
        drain(kind)
    named: dict[int, Told] = {}
    for one in all_told:
        if one.snapshot_id is not None:
            named.setdefault(one.snapshot_id, one)
    yield overview({key: (one.identity, one.offsets) for key, one in named.items()})
    for one in all_told:
        if one.snapshot_id is None:
            yield {"id": one.identity, "error": one.error}
        else:
            yield {"id": one.identity, "claims": claims_of(one.snapshot_id, one.offsets)}


def _fact_checker() -> Actor:
    user, _ = User.objects.get_or_create(username="evaluation")
    user.groups.set(Group.objects.filter(name=Role.FACT_CHECKER))
    return actor_for(user)


def drain(*kinds: str) -> None:
    """Do everything that is due of these kinds, in the order it became due."""
    while waiting := list(
        Job.objects.filter(kind__in=kinds, state=JobState.QUEUED).order_by("pk").values_list("pk", flat=True)
    ):
        for job_id in waiting:
            if not do_job(job_id):
                failed = Job.objects.get(pk=job_id)
                sys.stderr.write(f"\n{failed} was not done: {failed.last_error}\n")


def _tell(line: str, checker: Actor) -> Told:
    identity = None
    try:
        value = parse(line)
        identity = value.get("id")
        report = report_of(value)
        snapshot_id = _add(value, report.source, checker)
    except (BadLine, LedgerError) as refusal:
        return Told(identity, error=str(refusal))
    drain("extract_snapshot", "match_snapshot")
    _accept(snapshot_id, checker)
    text = Snapshot.objects.values_list("text", flat=True).get(pk=snapshot_id)
    return Told(identity, snapshot_id, offsets_in(value["text"], text))


def _add(value: dict[str, Any], source_name: str | None, checker: Actor) -> int:
    """The snapshot of the line's document; of the one on record where the same text came before."""
    now = timezone.now()
    # Documents of unknown outlets are not of one outlet.
    source_name = source_name or f"Unnamed source of {value.get('id')}"
    source = find_or_note_source(name=source_name, kind=SourceKind.UNKNOWN, actor=checker, now=now)
    try:
        document_id = add_document(
            source=source,
            data=value["text"].encode(),
            media_type="text/plain; charset=utf-8",
            title=value.get("title") or "",
            published=value.get("published") or None,
            actor=checker,
            reason=_REASON,
            now=now,
        ).pk
    except Duplicate as known:
        document_id = known.details["document"]
    return Snapshot.objects.filter(document=document_id).latest("pk").pk


def _accept(snapshot_id: int, checker: Actor) -> None:
    for claim in Claim.objects.filter(snapshot=snapshot_id, status=ClaimStatus.PROPOSED).order_by("pk"):
        link = SubjectLink.objects.filter(claim=claim, state=LinkState.PROPOSED).order_by("-score", "pk").first()
        if link is not None:
            # First the link: a check that becomes due by accepting should see all of it.
            confirm_link(claim=claim, subject=link.subject, actor=checker, reason=_REASON, now=timezone.now())
        accept_claim(claim=claim, actor=checker, reason=_REASON, now=timezone.now())
