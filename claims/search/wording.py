"""Which records hold the words: each kind by its own columns, always through an index."""

from typing import Any

from django.contrib.postgres.search import TrigramWordSimilarity
from django.db.models import F, Func, Q, QuerySet

from claims.documents.models import Document, Snapshot
from claims.documents.rules import name_key
from claims.lib.full_text import asking, words_of
from claims.register.models import ClaimVersion
from claims.review.models import Verdict
from claims.search.vocabulary import SearchKind

# One letter in a word of five may be wrong.
LIKE_ENOUGH = 0.5
BY_NAME = frozenset({SearchKind.SOURCE, SearchKind.SUBJECT})


def holding(rows: QuerySet[Any], kind: SearchKind, words: str) -> QuerySet[Any]:
    """Those of `rows` that hold the words. Names are found with a letter wrong, too, most alike first."""
    match kind:
        case SearchKind.CLAIM:
            return _held(rows, words_of("current__statement", "current__exact"), words)
        case SearchKind.DOCUMENT:
            return rows.filter(pk__in=_documents(words))
        case SearchKind.SUBJECT | SearchKind.SOURCE:
            return _named(rows, kind, words)
        case SearchKind.VERDICT:
            return rows.filter(pk__in=_verdicts(words))
        case SearchKind.REVIEW:
            return _held(rows, words_of("title"), words)


def _held(rows: QuerySet[Any], column: Func, words: str) -> QuerySet[Any]:
    held: QuerySet[Any] = rows.alias(held=column).filter(held=asking(words))
    return held


def _documents(words: str) -> QuerySet[Any, Any]:
    titled = _held(Document.objects.all(), words_of("title"), words)
    written = _held(Snapshot.objects.all(), words_of("text", is_long=True), words)
    return titled.values_list("pk").union(written.values_list("document_id"))


def _verdicts(words: str) -> QuerySet[Any, Any]:
    reasoned = _held(Verdict.objects.all(), words_of("current__rationale"), words)
    said = _held(ClaimVersion.objects.all(), words_of("statement", "exact"), words)
    return reasoned.values_list("pk").union(said.filter(verdicts__isnull=False).values_list("verdicts"))


def _named(rows: QuerySet[Any], kind: SearchKind, words: str) -> QuerySet[Any]:
    """Every word is like one of the name. `pg_trgm` takes as enough what the transaction says (`LIKE_ENOUGH`)."""
    like = Q()
    for word in words.split():
        like &= Q(name__trigram_word_similar=word)
    if kind == SearchKind.SOURCE:
        like |= Q(name_keys__contains=[name_key(words)])
    found: QuerySet[Any] = rows.filter(like).annotate(likeness=TrigramWordSimilarity(words, "name"))
    return found.order_by(F("likeness").desc(), "pk")
