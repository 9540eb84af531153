"""Loading the sample reports the way a newsroom would: through the services, by named people.

Every step looks at what is there first, so that a load that was killed goes on where it stopped and a second one adds
nothing.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, datetime

from django.contrib.auth.models import User
from django.utils import timezone
from rich.console import Console

from claims.audit.models import Actor
from claims.audit.services import actor_for
from claims.demo.catalog import Catalog, SampleDocument
from claims.demo.waiting import progress_bar, wait_for_jobs
from claims.documents.models import Document, Source
from claims.documents.services import add_document, record_source
from claims.lib.errors import Duplicate
from claims.lib.hashing import sha256_hex
from claims.register.models import Claim, Subject, SubjectLink
from claims.register.services import accept_claim, confirm_link, create_subject
from claims.register.vocabulary import ClaimKind, ClaimStatus, LinkState, SubjectScope

READING = ["extract_snapshot", "match_snapshot", "find_near_copies"]
CHECKING = ["check_documents", "check_subject"]
_REASON = "sample data"
# What the demo's fact-checkers settle; the other proposals stay for the newcomer to try the desk on.
_SETTLED_KINDS = [ClaimKind.FIGURE, ClaimKind.EVENT_COUNT, ClaimKind.DENIAL, ClaimKind.RESPONSIBILITY]


@dataclass(frozen=True, slots=True)
class Desk:
    """Who does the work of the demo: the fact-checkers in turn triage, both editors decide."""

    first_checker: Actor
    second_checker: Actor
    first_editor: Actor
    second_editor: Actor


def desk_of(usernames: list[str]) -> Desk:
    """The four actors, of the accounts with these names in the order of `Desk`."""
    return Desk(*(actor_for(User.objects.get(username=name)) for name in usernames))


def load_sources(catalog: Catalog, actor: Actor) -> dict[str, Source]:
    """Every voice of the catalog by name, parents first."""
    sources: dict[str, Source] = {}
    for sample in catalog.sources:
        existing = Source.objects.filter(name=sample.name).first()
        sources[sample.name] = existing or record_source(
            name=sample.name,
            kind=sample.kind,
            aliases=sample.aliases,
            parent=sources[sample.parent] if sample.parent else None,
            actor=actor,
            reason=_REASON,
            now=timezone.now(),
        )
    return sources


def load_subjects(catalog: Catalog, actor: Actor) -> dict[str, Subject]:
    """Every subject of the catalog by name, larger ones first."""
    subjects: dict[str, Subject] = {}
    for sample in catalog.subjects:
        existing = Subject.objects.filter(name=sample.name).first()
        subjects[sample.name] = existing or create_subject(
            name=sample.name,
            kind=sample.kind,
            event_type=sample.event_type,
            date=sample.date,
            place=sample.place,
            part_of=subjects[sample.part_of] if sample.part_of else None,
            is_confirmed=True,
            actor=actor,
            reason=_REASON,
            now=timezone.now(),
        )
    return subjects


def _written(published: date | datetime | None) -> str | None:
    return None if published is None else published.isoformat()


def load_document(sample: SampleDocument, source: Source, actor: Actor) -> Document:
    """The document, added now or found from an earlier load."""
    try:
        return add_document(
            source=source,
            data=sample.text.encode(),
            filename=sample.file,
            title=sample.title,
            url=sample.url or "",
            published=_written(sample.published),
            language=sample.language,
            actor=actor,
            reason=_REASON,
            now=timezone.now(),
        )
    except Duplicate as known:
        return Document.objects.get(pk=known.details["document"])


def triage(desk: Desk, console: Console) -> None:
    """Accept figures, counts, denials and confirm their best subject, as two fact-checkers taking turns."""
    proposals = list(Claim.objects.filter(status=ClaimStatus.PROPOSED, current__kind__in=_SETTLED_KINDS).order_by("pk"))
    with progress_bar(console) as bar:
        for claim in bar.track(proposals, description="Claims triaged"):
            actor = desk.first_checker if claim.pk % 2 else desk.second_checker
            accept_claim(claim=claim, actor=actor, reason=_REASON, now=timezone.now())
    undecided = (
        SubjectLink.objects.filter(state=LinkState.PROPOSED, claim__status=ClaimStatus.ACCEPTED)
        .exclude(claim__subject_links__state=LinkState.CONFIRMED)
        .filter(subject__is_confirmed=True)
        .select_related("claim", "subject")
        .order_by("claim_id", "-score", "pk")
    )
    best: dict[int, SubjectLink] = {}
    for link in undecided:
        best.setdefault(link.claim_id, link)
    with progress_bar(console) as bar:
        for link in bar.track(list(best.values()), description="Subjects confirmed"):
            confirm_link(
                claim=link.claim, subject=link.subject, actor=desk.first_checker, reason=_REASON, now=timezone.now()
            )


def link_misdated(catalog: Catalog, subjects: Mapping[str, Subject], actor: Actor) -> None:
    """Link the accepted totals of reports that misdate them, as a person does who knows better; once."""
    for sample in catalog.documents:
        if sample.about is None:
            continue
        totals = Claim.objects.filter(
            snapshot__document__first_sha256=sha256_hex(sample.text.encode()),
            status=ClaimStatus.ACCEPTED,
            current__subject_scope=SubjectScope.TOTAL,
        ).exclude(subject_links__state=LinkState.CONFIRMED)
        for claim in totals.order_by("pk"):
            confirm_link(claim=claim, subject=subjects[sample.about], actor=actor, reason=_REASON, now=timezone.now())


def load_catalog(catalog: Catalog, desk: Desk, console: Console) -> None:
    """Everything but the verdict: voices, subjects, documents, reading, triage, checking."""
    sources = load_sources(catalog, desk.first_checker)
    subjects = load_subjects(catalog, desk.first_checker)
    with progress_bar(console) as bar:
        for sample in bar.track(catalog.documents, description="Documents added"):
            load_document(sample, sources[sample.source], desk.second_checker)
    wait_for_jobs(READING, "Documents read and matched", console)
    triage(desk, console)
    link_misdated(catalog, subjects, desk.first_checker)
    wait_for_jobs(CHECKING, "Subjects checked across sources", console)
