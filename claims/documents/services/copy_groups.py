"""The groups that follow from what was measured and what people decided."""

from collections import Counter
from collections.abc import Collection, Iterable, Sequence
from datetime import datetime

from django.db.models import Q

from claims.audit.models import Actor
from claims.documents.models import CopyDecision, CopyGroup, CopyMember
from claims.documents.near_copies.grouping import groups_of
from claims.documents.selectors.near_copies import pairs_around
from claims.documents.services.copy_members import dissolve, pair_of, place_members
from claims.lib.locks import lock_for_transaction

# Two groups that one document joins may be joined by another document at the same moment. Only copies wait here.
_LOCK = "copy_groups"


def lock_groups() -> None:
    lock_for_transaction(_LOCK)


def regroup(*, document_ids: Collection[int], actor: Actor, reason: str, now: datetime) -> None:
    """Arrange anew all that hangs together with these documents, in the transaction of what made it due.

    From the same pairs and decisions follows the same, whatever came first; what does not change is not touched.
    """
    lock_groups()
    rows = pairs_around(document_ids)
    around = {*document_ids, *(row.left_id for row in rows), *(row.right_id for row in rows)}
    decisions = _decisions_on(around)
    standing = [decision for decision in decisions if decision.undone_at is None]
    parted = [(d.document_id, other) for d in standing if d.document_id is not None for other in d.others]
    clusters = sorted(groups_of(map(pair_of, rows), parted), key=lambda cluster: (-len(cluster), cluster))
    was = dict(CopyMember.objects.filter(document__in=around).values_list("document_id", "group_id"))
    kept: set[int] = set()
    for cluster in clusters:
        group = _group_for(cluster, was, decisions, kept)
        if group is not None:
            kept.add(group.pk)
            _take_over_decisions(group, cluster, was, kept)
        place_members(group, _members_of(group, was), cluster, rows, actor=actor, reason=reason, now=now)
    for group in CopyGroup.objects.filter(pk__in=set(was.values()) - kept).order_by("pk"):
        dissolve(group, _members_of(group, was), actor=actor, reason=reason, now=now)


def _members_of(group: CopyGroup | None, was: dict[int, int]) -> set[int]:
    return {document for document, number in was.items() if group is not None and number == group.pk}


def _decisions_on(documents: Collection[int]) -> list[CopyDecision]:
    """What people said about these documents or their groups, taken back or not, oldest first."""
    mine = Q(document__in=documents) | Q(group__members__in=documents)
    return list(CopyDecision.objects.filter(pk__in=CopyDecision.objects.filter(mine).values("pk")).order_by("pk"))


def _group_for(
    cluster: Sequence[int], was: dict[int, int], decisions: Iterable[CopyDecision], kept: Collection[int]
) -> CopyGroup | None:
    """The group most of these documents are in, or one that people decided on; None where a new one is due."""
    counted = Counter(was[document] for document in cluster if document in was)
    documents = set(cluster)
    for decision in decisions:
        if decision.document_id in documents or not documents.isdisjoint(decision.others):
            counted[decision.group_id] += 0
    free = sorted((-count, group) for group, count in counted.items() if group not in kept)
    return CopyGroup.objects.get(pk=free[0][1]) if free else None


def _take_over_decisions(group: CopyGroup, cluster: Sequence[int], was: dict[int, int], kept: Collection[int]) -> None:
    """What people said about a report that turns out to be this one holds for it."""
    absorbed = {was[document] for document in cluster if document in was} - set(kept)
    CopyDecision.objects.filter(group__in=absorbed).update(group=group)
