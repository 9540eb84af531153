"""Taking down what a review shows, as it is at the moment of publication."""

from datetime import datetime

from claims.audit.selectors import roles_of
from claims.audit.vocabulary import Role
from claims.documents.models import Source
from claims.publication.changes import changes_between
from claims.publication.comparing import comparison_of
from claims.publication.content import (
    FORMAT,
    ClaimContent,
    CorrectionContent,
    DocumentContent,
    EvidenceContent,
    ExceptionContent,
    RatingContent,
    ReplyContent,
    ReviewContent,
    StepContent,
    VoiceContent,
)
from claims.publication.pieces import document_content, figure_in_words
from claims.publication.rules import title_of
from claims.register.models import ClaimVersion
from claims.review.gating import RestsOn, evidence_of_version, gate_of
from claims.review.models import Decision, Rating, ReplyRequest, VerdictVersion
from claims.review.replies import reply_log
from claims.review.vocabulary import GateCondition, VerdictAction

# Who does what is a role to the public; the log knows the pseudonym. A return and its comment stay internal.
_STEPS = {
    VerdictAction.START: ("drafted", Role.FACT_CHECKER),
    VerdictAction.SUBMIT: ("submitted", Role.FACT_CHECKER),
    VerdictAction.AGREE: ("cross-checked blind, with the same rating,", Role.FACT_CHECKER),
    VerdictAction.DIFFER: ("cross-checked blind, with another rating,", Role.FACT_CHECKER),
    VerdictAction.RETURN: ("returned to its author", Role.EDITOR),
    VerdictAction.REVISE: ("revised", Role.FACT_CHECKER),
    VerdictAction.APPROVE: ("approved", Role.EDITOR),
    VerdictAction.PUBLISH: ("published", Role.EDITOR),
    VerdictAction.CORRECT: ("opened for a correction", Role.FACT_CHECKER),
    VerdictAction.DROP: ("left as it was published", Role.FACT_CHECKER),
}


def freeze(
    version: VerdictVersion, *, edition: int, note: str, before: ReviewContent | None, now: datetime
) -> ReviewContent:
    """The content of the review of `version`, whose decisions are all on record.

    `before` is the edition that this one corrects, for the reason `note`.
    """
    claim_version = version.verdict.claim_version
    document = document_content(claim_version.claim.snapshot)
    chain = [_voice(voice.source, voice.name) for voice in claim_version.attributions.select_related("source")]
    claimant = chain[-1] if chain else _voice(claim_version.origin)
    claim = claim_version.claim
    at = now.isoformat(timespec="seconds")
    content = ReviewContent(
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
        published_at=at,
        first_published_at=at if before is None else before.get("first_published_at", before["published_at"]),
        edition=edition,
        corrections=[],
        replies=[_reply(request) for request in reply_log(claim)],
        exceptions=[
            ExceptionContent(condition=GateCondition(item.name).label, words=item.exception)
            for item in gate_of(version.verdict)
            if item.exception
        ],
    )
    if before is not None:
        correction = CorrectionContent(edition=edition, note=note, at=at, changes=changes_between(before, content))
        content["corrections"] = [correction, *before.get("corrections", [])]
    return content


def _reply(request: ReplyRequest) -> ReplyContent:
    newest = max(request.answers.all(), key=lambda answer: answer.pk, default=None)
    return ReplyContent(
        asked_of=request.asked_of,
        channel=request.get_channel_display(),
        asked=request.asked_on.isoformat(),
        outcome="" if newest is None else newest.get_outcome_display(),
        words="" if newest is None else newest.words,
        received="" if newest is None else newest.received_on.isoformat(),
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
    decisions = Decision.objects.filter(verdict=version.verdict, version__number__lte=version.number)
    decisions = decisions.select_related("actor__user").order_by("pk")
    steps = []
    for decision in decisions:
        if decision.action in _STEPS:
            act, role = _STEPS[VerdictAction(decision.action)]
            # Whoever corrects is an author from then on, an editor as well.
            if role == Role.FACT_CHECKER and Role.FACT_CHECKER not in roles_of(decision.actor):
                role = Role.EDITOR
            steps.append(StepContent(act=act, by=role, at=decision.created_at.isoformat(timespec="seconds")))
    return steps
