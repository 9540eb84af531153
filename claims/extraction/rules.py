"""A proposal in the words of the register, and how many of one text are kept."""

from collections.abc import Sequence
from dataclasses import replace

from claims.extraction.proposals import Proposal
from claims.register.drafts import ClaimDraft, FigureDraft, VoiceDraft

_LONGEST_VERBATIM = 300
# More than anybody decides on in one document, and saved in a minute and a half. A book of reports makes ten thousand.
MOST_PROPOSALS = 5_000


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


def most_worth_checking(proposals: Sequence[Proposal], most: int = MOST_PROPOSALS) -> Sequence[Proposal]:
    """The `most` proposals of the highest check-worthiness, in the order given; all of them where there are no more.

    A part whose whole is left out stands alone.
    """
    if len(proposals) <= most:
        return proposals
    by_worth = sorted(range(len(proposals)), key=lambda index: -proposals[index].check_worthiness)
    kept = sorted(by_worth[:most])
    place = {index: position for position, index in enumerate(kept)}
    return [
        replace(proposals[index], part_of=None if (whole := proposals[index].part_of) is None else place.get(whole))
        for index in kept
    ]
