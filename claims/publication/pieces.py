"""The smallest parts of a published review: a document, a figure in words."""

from claims.consistency.comparable import ComparableFigure
from claims.consistency.rules.wording import quantity
from claims.documents.models import Document, Snapshot
from claims.documents.vocabulary import DatePrecision
from claims.publication.content import DocumentContent
from claims.publication.rules import number_in_words
from claims.register.models import ClaimVersion, Figure
from claims.register.vocabulary import Measure


def document_content(snapshot: Snapshot) -> DocumentContent:
    """The document of a snapshot that we hold."""
    document = snapshot.document
    return DocumentContent(
        title=document.title,
        url=document.url,
        source=document.source.name,
        published=_published(document),
        sha256=snapshot.sha256,
    )


def _published(document: Document) -> str:
    if document.published_at is None:
        return ""
    if document.published_precision == DatePrecision.DAY:
        return document.published_at.date().isoformat()
    return document.published_at.isoformat(timespec="minutes")


def figure_in_words(version: ClaimVersion) -> str:
    """ "16 civilians killed"; empty for a claim without a number."""
    figure = Figure.objects.filter(version=version).first()
    if figure is None:
        return ""
    return number_in_words(
        said=quantity(
            ComparableFigure(
                measure=figure.measure,
                population=figure.population,
                lower=figure.lower,
                upper=figure.upper,
                approximate=figure.approximate,
                unit=figure.unit,
                verbatim=figure.verbatim,
            )
        ),
        measure=Measure(figure.measure),
        population=figure.population,
        unit=figure.unit,
        is_vague=figure.lower is None and figure.upper is None,
    )
