"""What other sources said about the same thing, as far as it is on record at publication."""

from claims.consistency.selectors import FigureRow, comparable_figures
from claims.publication.content import ComparisonContent, OtherFigure
from claims.publication.pieces import document_content, figure_in_words
from claims.register.models import ClaimVersion, Figure, SubjectLink
from claims.register.vocabulary import LinkState


def comparison_of(version: ClaimVersion) -> ComparisonContent | None:
    """None where the claim has no figure or confirmed subject, or nobody else gives a comparable figure.

    Counts cover our claim too: reports are documents, re-prints not counted; origins the independent sources that the
    figures come from, each once.
    """
    figure = Figure.objects.filter(version=version).first()
    link = SubjectLink.objects.filter(claim=version.claim, state=LinkState.CONFIRMED).select_related("subject").first()
    if figure is None or link is None:
        return None
    rows = comparable_figures(link.subject, measure=figure.measure, population=figure.population)
    rows = [row for row in rows if row.why_not is None]
    others = [row for row in rows if row.version.claim_id != version.claim_id]
    if not others:
        return None
    return ComparisonContent(
        subject=link.subject.name,
        report_count=len({row.report_id for row in rows}),
        origin_count=len({row.counted_as.independent_as.id for row in rows}),
        others=[_other(row) for row in others],
    )


def _other(row: FigureRow) -> OtherFigure:
    return OtherFigure(
        words=figure_in_words(row.version),
        voice=row.origin_words,
        document=document_content(row.version.claim.snapshot),
        is_echo=row.is_echo,
    )
