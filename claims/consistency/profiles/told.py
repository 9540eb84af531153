"""The claims of a snapshot in the form in which extractors give them, so that both are profiled by one function."""

from claims.documents.models import Snapshot
from claims.extraction.proposals import Proposal, ProposedFigure, Reason
from claims.register.models import Claim, ClaimVersion, Figure
from claims.register.vocabulary import ClaimStatus


def proposals_of(snapshot: Snapshot) -> list[Proposal]:
    """What counts of the snapshot's claims, as people left them, in the order of their words."""
    claims = (
        Claim.objects.filter(snapshot=snapshot, current__isnull=False)
        .exclude(status__in=(ClaimStatus.REJECTED, ClaimStatus.WITHDRAWN))
        .select_related("current__figure")
        .order_by("current__start", "current__end", "pk")
    )
    return [_proposal(claim.current) for claim in claims if claim.current is not None]


def _proposal(version: ClaimVersion) -> Proposal:
    figure: Figure | None = getattr(version, "figure", None)
    return Proposal(
        kind=version.kind,
        start=version.start,
        end=version.end,
        exact=version.exact,
        statement=version.statement,
        voice=version.voice,
        polarity=version.polarity,
        modality=version.modality,
        claimant=(),
        date=version.date or None,
        place=version.place or None,
        subject_scope=version.subject_scope,
        figure=None
        if figure is None
        else ProposedFigure(
            measure=figure.measure,
            population=figure.population,
            lower=figure.lower,
            upper=figure.upper,
            approximate=figure.approximate,
            unit=figure.unit or None,
            verbatim=figure.verbatim,
        ),
        part_of=None,
        check_worthiness=version.check_worthiness,
        reasons=tuple(Reason(**reason) for reason in version.reasons),
    )
