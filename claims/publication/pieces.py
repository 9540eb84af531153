"""The smallest parts of a published review: a document, a figure in words."""

from claims.consistency.rules.bounds import is_vague
from claims.consistency.rules.wording import quantity
from claims.consistency.selectors import figure_of
from claims.documents.models import Document, Snapshot
from claims.documents.vocabulary import DatePrecision
from claims.publication.content import DocumentContent
from claims.publication.rules import number_in_words
from claims.register.models import ClaimVersion
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
    figure = figure_of(version)
    if figure is None:
        return ""
    return number_in_words(
        said=quantity(figure),
        measure=Measure(figure.measure),
        population=figure.population,
        unit=figure.unit,
        is_vague=is_vague(figure),
    )
