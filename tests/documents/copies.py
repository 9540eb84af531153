"""Documents that print each other, taken in and compared as the workers do it."""

from claims.audit.services import machine_actor
from claims.documents.models import CopyGroup, CopyMember, Document, Source
from claims.documents.services import look_for_near_copies, record_near_copies
from tests.documents.near_copies.reports import WIRE
from tests.factories import NOW, make_document


def compare(*documents: Document) -> None:
    """Look for the copies of each, in this order."""
    for document in documents:
        found = look_for_near_copies(document.pk)
        record_near_copies(document_id=document.pk, found=found, actor=machine_actor("finder for tests"), now=NOW)


def printed(text: str = WIRE, *, by: Source | str, published: str | None = "2024-05-07") -> Document:
    """A document of an outlet, compared with all before."""
    document = make_document(text, source=by, published=published)
    compare(document)
    return document


def group_of(document: Document) -> CopyGroup | None:
    member = CopyMember.objects.filter(document=document).select_related("group").first()
    return None if member is None else member.group


def together() -> list[list[str]]:
    """The sources of each group, the original's first, then by document; group after group by original."""
    groups = CopyGroup.objects.filter(members__isnull=False).distinct().order_by("original_id")
    return [
        [group.original.source.name]
        + [m.document.source.name for m in group.members.exclude(document=group.original_id).order_by("document_id")]
        for group in groups
    ]
