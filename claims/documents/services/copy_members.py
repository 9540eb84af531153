"""Writing one group: who is in it, what each prints, and the entry in the log."""

from collections.abc import Iterable, Sequence
from datetime import datetime

from claims.audit.models import Actor
from claims.audit.services import append
from claims.documents.models import CopyGroup, CopyMember, CopyPair, Document
from claims.documents.near_copies.arranging import Work, arrange, original_of
from claims.documents.near_copies.grouping import Pair
from claims.documents.selectors.copies import origins_named
from claims.documents.vocabulary import DatePrecision, SourceKind
from claims.jobs.services import enqueue_job


def place_members(
    group: CopyGroup | None,
    before: set[int],
    documents: Sequence[int],
    rows: Iterable[CopyPair],
    *,
    actor: Actor,
    reason: str,
    now: datetime,
) -> None:
    """Make `documents` the members of `group`, of a new one where it is None; nothing is written where they are.

    `before` are the members that it had; another group may have taken some of them since.
    """
    named = None if group is None else origins_named(group).values_list("source_id", flat=True).first()
    found = list(Document.objects.filter(pk__in=documents).select_related("source").order_by("pk"))
    works = [_work(document) for document in found]
    original = original_of(works, named)
    members = _members(works, original, list(rows))
    origin = named if named is not None else original.source
    if group is not None and (group.original_id, group.origin_id) == (original.id, origin):
        present = CopyMember.objects.filter(group=group).order_by("document_id")
        if [_values(member) for member in present] == [_values(member) for member in members]:
            return
    group = group or CopyGroup(created_at=now)
    group.original_id, group.origin_id = original.id, origin
    _log(group, before, set(documents), actor=actor, reason=reason, now=now)
    CopyMember.objects.filter(group=group).exclude(document__in=documents).delete()
    for member in members:
        member.group = group
    CopyMember.objects.bulk_create(
        members,
        update_conflicts=True,
        unique_fields=["document"],
        update_fields=["group", "prints", "share", "figures"],
    )


def pair_of(row: CopyPair) -> Pair:
    return Pair(row.left_id, row.right_id, row.of_left, row.of_right)


def dissolve(group: CopyGroup, before: set[int], *, actor: Actor, reason: str, now: datetime) -> None:
    """Leave a group without members; those that another group took are its members by now."""
    _log(group, before, set(), actor=actor, reason=reason, now=now)
    CopyMember.objects.filter(group=group).delete()


def _work(document: Document) -> Work:
    return Work(
        id=document.pk,
        source=document.source_id,
        is_of_agency=document.source.kind == SourceKind.AGENCY,
        published_day=document.published_date,
        published_at=document.published_at if document.published_precision == DatePrecision.MINUTE else None,
    )


def _members(works: Sequence[Work], original: Work, rows: Sequence[CopyPair]) -> list[CopyMember]:
    """In the order of documents, without their group."""
    known = {(row.left_id, row.right_id): row for row in rows}
    pairs = [pair_of(row) for row in rows]
    members = []
    for number, place in sorted(arrange(works, pairs, original).items()):
        row = known.get((min(number, place.prints), max(number, place.prints)))
        figures = [] if row is None else [pair if place.prints < number else pair[::-1] for pair in row.figures]
        members.append(CopyMember(document_id=number, prints_id=place.prints, share=place.share, figures=figures))
    return members


def _values(member: CopyMember) -> tuple[object, ...]:
    return member.document_id, member.prints_id, member.share, member.figures


def _log(group: CopyGroup, before: set[int], after: set[int], *, actor: Actor, reason: str, now: datetime) -> None:
    """Save the group with its entry, and make due the checks of what its documents say."""
    streams = dict(Document.objects.filter(pk__in=before ^ after).values_list("pk", "stream"))
    original = Document.objects.get(pk=group.original_id)
    entry = append(
        stream=group.stream,
        kind="copies.changed" if group.pk else "copies.grouped",
        body={
            "original": str(original.stream),
            "origin": str(group.origin.stream),
            "joined": sorted(str(streams[document]) for document in after - before),
            "left": sorted(str(streams[document]) for document in before - after),
        },
        actor=actor,
        reason=reason,
        now=now,
    )
    group.stream_seq = entry.stream_seq
    group.save()
    enqueue_job(
        kind="check_documents",
        key=f"check_documents:{entry.pk}",
        payload={"documents": sorted(before | after), "entry": entry.pk},
    )
