"""Reading claims with everything a page shows of them."""

from django.db.models import Exists, OuterRef, Prefetch, QuerySet

from claims.audit.models import Actor, AuditEntry
from claims.audit.vocabulary import ActorKind
from claims.documents.models import Document, Snapshot
from claims.register.drafts import ClaimDraft, FigureDraft, VoiceDraft
from claims.register.models import Attribution, Claim, ClaimVersion, Figure, Subject, SubjectLink
from claims.register.rules import Gist, Telling, Tellings
from claims.register.vocabulary import ClaimStatus, LinkState


def claims_to_show() -> QuerySet[Claim]:
    """Claims with current version, figure, origin, chain, document and subjects: three queries, however many rows.

    The text of the snapshot is left out: it can have a million characters.
    """
    return (
        Claim.objects.select_related(
            "current__figure", "current__origin", "current__author", "snapshot__document__source", "decided_by"
        )
        .defer("snapshot__text")
        .prefetch_related(
            Prefetch("current__attributions", Attribution.objects.select_related("source")),
            Prefetch(
                "subject_links",
                SubjectLink.objects.select_related("subject__part_of", "decided_by").order_by("-score", "pk"),
            ),
        )
    )


def claims_of_document(document: Document) -> QuerySet[Claim]:
    """Every claim of a document, decided or not, in the order of its text."""
    return claims_to_show().filter(snapshot__document=document).order_by("snapshot_id", "current__start", "pk")


def claims_of_subject(subject: Subject) -> QuerySet[Claim]:
    """What the checks see: accepted claims whose link to this subject a person confirmed."""
    return claims_to_show().filter(
        status=ClaimStatus.ACCEPTED,
        subject_links__in=SubjectLink.objects.filter(subject=subject, state=LinkState.CONFIRMED),
    )


def waiting_claims() -> QuerySet[Claim]:
    """Proposals nobody decided on, the most worth checking first."""
    return claims_to_show().filter(status=ClaimStatus.PROPOSED).order_by("-current__check_worthiness", "pk")


def next_proposal(claim: Claim) -> int | None:
    """The id of the next proposal in the text of `claim`, else of the first one left."""
    left = Claim.objects.filter(snapshot=claim.snapshot_id, status=ClaimStatus.PROPOSED).order_by(
        "current__start", "pk"
    )
    start = 0 if claim.current is None else claim.current.start
    found = left.filter(current__start__gte=start).first() or left.first()
    return found.pk if found else None


def waiting_elsewhere(snapshot: Snapshot) -> Claim | None:
    """A proposal of the document to go on to: the oldest one after those of this text, else the oldest of all.

    Only what is proposed in the newest text of its document waits: that is what the desk shows.
    """
    newer = Snapshot.objects.filter(document=OuterRef("snapshot__document"), pk__gt=OuterRef("snapshot"))
    elsewhere = (
        Claim.objects.filter(~Exists(newer), status=ClaimStatus.PROPOSED)
        .exclude(snapshot__document=snapshot.document_id)
        .select_related("snapshot")
        .defer("snapshot__text")
        .order_by("pk")
    )
    last_here = Claim.objects.filter(snapshot=snapshot).order_by("-pk").values_list("pk", flat=True).first()
    return elsewhere.filter(pk__gt=last_here or 0).first() or (elsewhere.first() if last_here else None)


def confirmed_subject(claim: Claim) -> Subject | None:
    """What the claim is about, as a person confirmed."""
    link = claim.subject_links.filter(state=LinkState.CONFIRMED).select_related("subject").first()
    return None if link is None else link.subject


def draft_of(version: ClaimVersion) -> ClaimDraft:
    """The version as the draft that would make it again: what an edit starts from."""
    figure = Figure.objects.filter(version=version).first()
    return ClaimDraft(
        kind=version.kind,
        start=version.start,
        end=version.end,
        statement=version.statement,
        voice=version.voice,
        polarity=version.polarity,
        modality=version.modality,
        claimant=tuple(VoiceDraft(name=voice.name, cue=voice.cue) for voice in version.attributions.all()),
        date=version.date,
        place=version.place,
        subject_scope=version.subject_scope,
        figure=None
        if figure is None
        else FigureDraft(
            measure=figure.measure,
            population=figure.population,
            lower=figure.lower,
            upper=figure.upper,
            approximate=figure.approximate,
            unit=figure.unit,
            verbatim=figure.verbatim,
        ),
        check_worthiness=version.check_worthiness,
        reasons=tuple(version.reasons),
    )


def subject_and_enclosing(subject_id: int) -> list[int]:
    """The subject and every one it is part of that has claims of its own: a total is compared with its parts."""
    found = lineage_of(subject_id)
    confirmed = SubjectLink.objects.filter(subject__in=found, state=LinkState.CONFIRMED)
    with_claims = set(confirmed.values_list("subject_id", flat=True).distinct())
    return [subject for subject in found if subject == subject_id or subject in with_claims]


def lineage_of(subject_id: int) -> list[int]:
    """The subject and every one it is part of, nearest first."""
    found: list[int] = []
    subject: int | None = subject_id
    while subject is not None and subject not in found:
        found.append(subject)
        subject = Subject.objects.filter(pk=subject).values_list("part_of_id", flat=True).first()
    return found


def claims_left_to_machines(snapshot: Snapshot) -> QuerySet[Claim]:
    """Claims of a snapshot that no person ever acted on: not decided, revised, linked, nor a part or evidence added."""
    every = Claim.objects.filter(snapshot=snapshot)
    by_people = AuditEntry.objects.filter(
        stream__in=every.values("stream"), actor__in=Actor.objects.filter(kind=ActorKind.PERSON).values("pk")
    )
    return (
        every.exclude(stream__in=by_people.values("stream"))
        .exclude(figure_parts__version__claim__status=ClaimStatus.ACCEPTED)
        # Evidence stands above the register; what it points at is still looked at by somebody.
        .filter(evidence_links=None)
    )


def tellings_of_people(snapshot: Snapshot, left: QuerySet[Claim]) -> Tellings:
    """The claims of a snapshot that people acted on (those not in `left`), in each of their wordings."""
    rows = ClaimVersion.objects.filter(claim__snapshot=snapshot).exclude(claim__in=left).values_list(
        "claim_id", "start", "end", "kind", "polarity", "figure__measure", "figure__population", "figure__unit",
        "figure__lower", "figure__upper",
    )  # fmt: skip
    return Tellings(
        Telling(claim, start, end, Gist(kind, polarity, measure or "", population or "", unit or "", lower, upper))
        for claim, start, end, kind, polarity, measure, population, unit, lower, upper in rows.order_by("pk")
    )
