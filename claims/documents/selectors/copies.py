"""Which report a document prints, who else does, and what people said about that."""

from django.db.models import Count, F, IntegerField, OuterRef, Q, QuerySet, Subquery
from django.db.models.functions import Coalesce

from claims.documents.models import CopyDecision, CopyGroup, CopyMember, Document
from claims.documents.vocabulary import CopyDecisionKind


def membership_of(document: Document) -> CopyMember | None:
    """Its place in a group, with the report and its origin; None for a document that nobody else prints."""
    return (
        CopyMember.objects.filter(document=document)
        .select_related("group__original__source", "group__origin", "prints__source")
        .first()
    )


def members_of(group: CopyGroup) -> list[CopyMember]:
    """The original, then the others as they were published, undated last; with document and source."""
    members = CopyMember.objects.filter(group=group).select_related("document__source", "group")
    ordered = members.order_by("document__published_date", "document__published_at", "document_id")
    return sorted(ordered, key=lambda member: member.document_id != group.original_id)


def origins_named(group: CopyGroup) -> QuerySet[CopyDecision]:
    """What people said whose report it is and did not take back, newest first: the first one holds."""
    return CopyDecision.objects.filter(group=group, kind=CopyDecisionKind.ORIGIN, undone_at=None).order_by("-pk")


def decisions_about(document: Document, group: CopyGroup | None) -> list[CopyDecision]:
    """What stands now: the origin that people named last for `group`, and who was taken out; newest first.

    Of removals those of this document, from whatever group, and those of others from its group.
    """
    standing = CopyDecision.objects.filter(undone_at=None).select_related(
        "source", "document__source", "decided_by", "group__original__source"
    )
    removed = Q(kind=CopyDecisionKind.REMOVAL, document=document)
    if group is None:
        return list(standing.filter(removed).order_by("-pk"))
    removed |= Q(kind=CopyDecisionKind.REMOVAL, group=group)
    return list(standing.filter(removed | Q(pk__in=origins_named(group).values("pk")[:1])).order_by("-pk"))


# Documents that stand for themselves: in no group, the original of one, or a version.
NO_RE_PRINT = Q(copy__isnull=True) | Q(copy__prints=F("pk"))


def with_printings(documents: QuerySet[Document]) -> QuerySet[Document]:
    """Each with `printing_count`, how many others print it, and `changed_count`, those of them with other numbers."""
    printings = CopyMember.objects.filter(prints=OuterRef("pk")).exclude(document=OuterRef("pk"))
    return documents.annotate(printing_count=_count(printings), changed_count=_count(printings.exclude(figures=[])))


def _count(members: QuerySet[CopyMember]) -> Coalesce:
    counted = members.order_by().values("prints").annotate(count=Count("pk")).values("count")
    return Coalesce(Subquery(counted, output_field=IntegerField()), 0)
