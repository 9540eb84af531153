"""Looking for documents that print the same report, when a document is taken in."""

from collections.abc import Sequence
from datetime import datetime
from typing import NamedTuple

from django.db import transaction
from django.db.models import Q, QuerySet

from claims.audit.models import Actor
from claims.documents.models import CopyNumber, CopyPair, CopySketch
from claims.documents.near_copies import METHOD
from claims.documents.near_copies.figures import Changed, changed_figures
from claims.documents.near_copies.likeness import likeness_of
from claims.documents.near_copies.overlap import Printed
from claims.documents.near_copies.sketch import sketch_of
from claims.documents.selectors.near_copies import candidates_of, texts_of
from claims.documents.services.copy_groups import lock_groups, regroup
from claims.jobs.services import enqueue_job
from claims.lib.errors import NotFound

# Comparing the longest text we accept with fifty as long.
_SECONDS = 300


class Near(NamedTuple):
    """Two documents that are one report, as `CopyPair` keeps them."""

    left: int
    right: int
    of_left: float
    of_right: float
    figures: Sequence[Changed]


def enqueue_search(document_id: int, snapshot_id: int) -> None:
    enqueue_job(
        kind="find_near_copies",
        key=f"find_near_copies:{snapshot_id}",
        payload={"document": document_id},
        limit_seconds=_SECONDS,
    )


def look_for_near_copies(document_id: int) -> list[Near]:
    """The documents that print the same report as this one. To be called outside a transaction.

    The sketch is committed before others are looked for: of two copies taken in at the same moment, at least one sees
    the other.
    """
    texts = texts_of([document_id])
    if not texts:
        raise NotFound(f"There is no document {document_id} to compare; it was never saved.")
    mine = texts[0]
    text = Printed.of(mine.text)
    numbers = sketch_of(text.hashes)
    _keep_sketch(document_id, numbers)
    found = []
    for other in texts_of(candidates_of(document_id, numbers)):
        theirs = Printed.of(other.text)
        near = _compared(document_id, text, other.document_id, theirs, other.source_id == mine.source_id)
        if near is not None:
            found.append(near)
    return found


def _keep_sketch(document_id: int, numbers: list[int]) -> None:
    with transaction.atomic():
        known = CopySketch.objects.select_for_update().filter(document_id=document_id).first()
        if known is not None and (known.numbers, known.method) == (numbers, METHOD):
            return
        if known is not None:
            CopyNumber.objects.filter(number__in=known.numbers, document_id=document_id).delete()
        CopySketch.objects.update_or_create(
            document_id=document_id, defaults={"numbers": numbers, "method": METHOD, "is_compared": False}
        )
        CopyNumber.objects.bulk_create(
            [CopyNumber(number=number, document_id=document_id) for number in numbers], ignore_conflicts=True
        )


def _compared(one: int, text: Printed, other: int, theirs: Printed, is_one_source: bool) -> Near | None:
    left, right = (text, theirs) if one < other else (theirs, text)
    overlap = likeness_of(left, right, is_one_source=is_one_source)
    if overlap is None:
        return None
    figures = changed_figures(left.words, right.words)
    return Near(min(one, other), max(one, other), overlap.of_left, overlap.of_right, figures)


def record_near_copies(*, document_id: int, found: Sequence[Near], actor: Actor, now: datetime) -> None:
    """Keep what was found, and the groups that follow from it. Twice, or from two workers at once, is the same."""
    with transaction.atomic():
        if found:
            lock_groups()
        pairs = [
            CopyPair(
                left_id=near.left,
                right_id=near.right,
                of_left=near.of_left,
                of_right=near.of_right,
                figures=[list(changed) for changed in near.figures],
                method=METHOD,
            )
            for near in sorted(found, key=lambda near: (near.left, near.right))
        ]
        CopyPair.objects.bulk_create(
            pairs,
            update_conflicts=True,
            unique_fields=["left", "right"],
            update_fields=["of_left", "of_right", "figures", "method"],
        )
        outdated, _ = _outdated_pairs(document_id).delete()
        CopySketch.objects.filter(document_id=document_id, method=METHOD).update(is_compared=True)
        if pairs or outdated:
            regroup(document_ids=[document_id], actor=actor, reason="their words", now=now)


def _outdated_pairs(document_id: int) -> QuerySet[CopyPair]:
    """Found by an earlier method, and not by this one although both documents were compared by it."""
    compared = CopySketch.objects.filter(method=METHOD, is_compared=True).values("pk")
    mine = Q(left_id=document_id, right__in=compared) | Q(right_id=document_id, left__in=compared)
    return CopyPair.objects.filter(mine, method__lt=METHOD)
