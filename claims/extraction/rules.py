"""A proposal in the words of the register."""

from claims.extraction.proposals import Proposal
from claims.register.drafts import ClaimDraft, FigureDraft, VoiceDraft

_LONGEST_VERBATIM = 300


def draft_from(proposal: Proposal) -> ClaimDraft:
    """What the register keeps of a proposal; what the extractor does not know (None) is empty there."""
    figure = proposal.figure
    return ClaimDraft(
        kind=proposal.kind,
        start=proposal.start,
        end=proposal.end,
        statement=proposal.statement,
        voice=proposal.voice,
        polarity=proposal.polarity,
        modality=proposal.modality,
        claimant=tuple(VoiceDraft(name=voice.name, cue=voice.cue or "") for voice in proposal.claimant),
        date=proposal.date or "",
        place=proposal.place or "",
        subject_scope=proposal.subject_scope,
        figure=None
        if figure is None
        else FigureDraft(
            measure=figure.measure,
            population=figure.population,
            lower=figure.lower,
            upper=figure.upper,
            approximate=figure.approximate,
            unit=figure.unit or "",
            verbatim=figure.verbatim[:_LONGEST_VERBATIM],
        ),
        check_worthiness=proposal.check_worthiness,
        reasons=tuple(
            {
                "field": reason.field,
                "value": reason.value,
                "start": reason.start,
                "end": reason.end,
                "words": reason.words,
            }
            for reason in proposal.reasons
        ),
    )
