"""Taking down what a review shows, as it is at the moment of publication."""

from datetime import datetime

from claims.audit.vocabulary import Role
from claims.documents.models import Source
from claims.publication.comparing import comparison_of
from claims.publication.content import (
    FORMAT,
    ClaimContent,
    DocumentContent,
    EvidenceContent,
    RatingContent,
    ReviewContent,
    StepContent,
    VoiceContent,
)
from claims.publication.pieces import document_content, figure_in_words
from claims.publication.rules import title_of
from claims.register.models import ClaimVersion
from claims.review.gating import RestsOn, evidence_of_version
from claims.review.models import Decision, Rating, VerdictVersion
from claims.review.vocabulary import VerdictAction

# Who does what is a role to the public; the log knows the pseudonym. A return and its comment stay internal.
_STEPS = {
    VerdictAction.START: ("drafted", Role.FACT_CHECKER),
    VerdictAction.SUBMIT: ("submitted", Role.FACT_CHECKER),
    VerdictAction.RETURN: ("returned to its author", Role.EDITOR),
    VerdictAction.REVISE: ("revised", Role.FACT_CHECKER),
    VerdictAction.APPROVE: ("approved", Role.EDITOR),
    VerdictAction.PUBLISH: ("published", Role.EDITOR),
}


def freeze(version: VerdictVersion, *, now: datetime) -> ReviewContent:
    """The content of the review of `version`, whose decisions are all on record."""
    claim_version = version.verdict.claim_version
    document = document_content(claim_version.claim.snapshot)
    chain = [_voice(voice.source, voice.name) for voice in claim_version.attributions.select_related("source")]
    claimant = chain[-1] if chain else _voice(claim_version.origin)
    return ReviewContent(
        format=FORMAT,
        title=title_of(
            rating=version.rating.label,
            statement=claim_version.statement,
            claimant=claimant["name"],
            published=document["published"],
        ),
        claim=_claim(claim_version),
        claimant=claimant,
        chain=chain,
        document=document,
        rating=_rating(version.rating),
        rationale=version.rationale,
        evidence=[_evidence(each) for each in evidence_of_version(version)],
        comparison=comparison_of(claim_version),
        steps=_steps(version),
        verdict_sha256=version.sha256,
        published_at=now.isoformat(timespec="seconds"),
    )


def _voice(source: Source, name: str = "") -> VoiceContent:
    return VoiceContent(name=name or source.name, kind=source.kind)


def _claim(version: ClaimVersion) -> ClaimContent:
    return ClaimContent(
        statement=version.statement,
        exact=version.exact,
        prefix=version.prefix,
        suffix=version.suffix,
        kind=version.kind,
        polarity=version.polarity,
        modality=version.modality,
        date=version.date,
        place=version.place,
        figure=figure_in_words(version),
    )


def _rating(rating: Rating) -> RatingContent:
    values = [value for value in rating.scale.ratings.values_list("value", flat=True) if value is not None]
    on_scale = rating.value is not None and bool(values)
    return RatingContent(
        label=rating.label,
        value=rating.value,
        best=max(values) if on_scale else None,
        worst=min(values) if on_scale else None,
        scale=rating.scale.name,
        scale_version=rating.scale.version,
    )


def _evidence(each: RestsOn) -> EvidenceContent:
    evidence = each.evidence
    document = (
        document_content(evidence.snapshot)
        if evidence.snapshot
        else DocumentContent(title="", url=evidence.url, source="", published="", sha256="")
    )
    return EvidenceContent(
        stance=each.stance,
        exact=evidence.exact,
        note="\n".join(words for words in (evidence.note, each.note) if words),
        directness=evidence.directness,
        document=document,
        is_archived=evidence.is_archived,
    )


def _steps(version: VerdictVersion) -> list[StepContent]:
    decisions = Decision.objects.filter(verdict=version.verdict, version__number__lte=version.number).order_by("pk")
    steps = []
    for decision in decisions:
        if decision.action in _STEPS:
            act, role = _STEPS[VerdictAction(decision.action)]
            steps.append(StepContent(act=act, by=role, at=decision.created_at.isoformat(timespec="seconds")))
    return steps
