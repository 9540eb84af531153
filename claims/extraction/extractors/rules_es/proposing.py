"""From a figure or a remark with its place in the text to a proposal with voice, date, place and rank."""

from dataclasses import dataclass

from claims.extraction.extractors.reading import statements, worthiness
from claims.extraction.extractors.rules_es.document import Document
from claims.extraction.proposals import Proposal, ProposedFigure, ProposedVoice, Reason
from claims.register.vocabulary import ClaimKind, Modality, Polarity, SubjectScope, Voice


@dataclass(slots=True)
class Made:
    """A proposal whose index is not known yet; `whole` is the one its figure is part of, `counted` its measure."""

    proposal: Proposal
    counted: str | None = None
    whole: "Made | None" = None


def propose(
    document: Document,
    index: int,
    *,
    kind: ClaimKind,
    token: int,
    span: tuple[int, int],
    reasons: list[Reason],
    figure: ProposedFigure | None = None,
    hedged: Modality | None = None,
    part: bool = False,
    single: bool = False,
) -> Proposal:
    """The proposal that the text at `token` of sentence `index` makes, quoted from `span`."""
    report, chain = document.report, document.spoken[index].chain(token)
    dated, placed = document.date_at(index, token), document.place_at(index, token)
    for voice in chain:
        reasons.append(document.reason("claimant", voice.name, voice.start, voice.end))
        reasons.append(document.reason("voice", "quoted", voice.cue_start, voice.cue_end))
    if dated:
        reasons.append(document.reason("date", dated.edtf, dated.start, dated.stop))
    if placed:
        reasons.append(document.reason("place", placed.name, placed.start, placed.stop))
    effects = {voice.effect for voice in chain}
    modality = (hedged or (Modality.ALLEGED if "claim" in effects else Modality.STATED)).value
    exact = report.text[span[0] : span[1]]
    date, place = dated.edtf if dated else None, placed.name if placed else None
    if figure:
        worth = worthiness.of_figure(
            figure.measure,
            figure.population,
            dated=dated is not None,
            placed=placed is not None,
            vague=figure.lower is None and figure.upper is None,
            part=part,
            single=single,
            modality=modality,
        )
    else:
        worth = worthiness.of_claim(kind, dated=dated is not None, placed=placed is not None, modality=modality)
    return Proposal(
        kind=kind.value,
        start=span[0],
        end=span[1],
        exact=exact,
        statement=statements.of_claim(
            voices=[voice.name for voice in chain],
            source=report.source,
            kind=kind.value,
            figure=figure,
            exact=exact,
            place=place,
            date=date,
        ),
        voice=(Voice.QUOTED if chain else Voice.OWN).value,
        polarity=(Polarity.DENIES if "deny" in effects or kind is ClaimKind.DENIAL else Polarity.ASSERTS).value,
        modality=modality,
        claimant=tuple(
            ProposedVoice(name=voice.name, cue=voice.cue, start=voice.start, end=voice.end) for voice in chain
        ),
        date=date,
        place=place,
        subject_scope=(SubjectScope.TOTAL if date and date.endswith("/..") else SubjectScope.SINGLE).value,
        figure=figure,
        part_of=None,
        check_worthiness=worth,
        reasons=tuple(reasons),
    )
