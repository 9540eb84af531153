"""What was found, a line for each: its words with those asked for marked, and where it stands."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass, field
from typing import Any

from django.db.models.functions import Left
from django.urls import reverse

from claims.assignments.selectors import people_by_target
from claims.assignments.vocabulary import Assignable
from claims.audit.models import Actor
from claims.desk.presenters.words import edtf_words, moment
from claims.documents.models import Document, Snapshot, Source
from claims.publication.models import PublishedClaimReview
from claims.publication.selectors import is_retracted
from claims.register.models import Claim, Subject
from claims.review.models import Verdict
from claims.search.marking import Piece, excerpt, marked
from claims.search.selectors import Group, Hit
from claims.search.vocabulary import Reason, SearchKind

# As much of a text as the index has.
_READ = 200_000


@dataclass(frozen=True, slots=True, kw_only=True)
class Row:
    """`pick` is what its box sends when it is selected; empty for what is nobody's to work on."""

    address: str
    title: list[Piece]
    quote: list[Piece] = field(default_factory=list)
    state: str = ""
    tone: str = ""
    facts: list[str] = field(default_factory=list)
    links: list[tuple[str, str]] = field(default_factory=list)
    pick: str = ""
    person: Actor | None = None
    reasons: tuple[Reason, ...] = ()


Show = Callable[[Any, frozenset[str], dict[int, str]], dict[str, Any]]


def rows_of(group: Group, words: frozenset[str]) -> list[Row]:
    """In the order of the hits; what was deleted meanwhile is left out."""
    queryset, show = _KINDS[group.kind]
    keys = [hit.key for hit in group.hits]
    found = queryset.in_bulk(keys)
    texts = _texts(keys) if group.kind == SearchKind.DOCUMENT and words else {}
    kind = Assignable(group.kind.value) if group.kind.value in Assignable else None
    people = people_by_target(kind, keys) if kind else {}

    def row(hit: Hit) -> Row:
        return Row(
            **show(found[hit.key], words, texts),
            pick=f"{kind}-{hit.key}" if kind else "",
            person=people.get(hit.key),
            reasons=hit.reasons,
        )

    return [row(hit) for hit in group.hits if hit.key in found]


def _texts(keys: Iterable[int]) -> dict[int, str]:
    latest = Snapshot.objects.filter(document__in=keys).order_by("document", "-id").distinct("document")
    return dict(latest.annotate(beginning=Left("text", _READ)).values_list("document", "beginning"))


def _claim(claim: Claim, words: frozenset[str], texts: dict[int, str]) -> dict[str, Any]:
    version, document = claim.current, claim.snapshot.document
    assert version is not None
    tones = {"accepted": "is-ok", "proposed": "is-warn"}
    return {
        "address": reverse("desk:claim", args=[claim.pk]),
        "title": marked(version.statement, words),
        "quote": marked(version.exact, words) if version.exact != version.statement else [],
        "state": claim.get_status_display(),
        "tone": tones.get(claim.status, "is-bad"),
        "facts": _facts(version.origin.name, document.source.name, moment(document.published_at, "day")),
    }


def _document(document: Document, words: frozenset[str], texts: dict[int, str]) -> dict[str, Any]:
    return {
        "address": reverse("desk:document", args=[document.pk]),
        "title": marked(str(document), words),
        "quote": marked(excerpt(texts.get(document.pk, ""), words), words),
        "facts": _facts(document.source.name, moment(document.published_at, "day"), document.language),
    }


def _subject(subject: Subject, words: frozenset[str], texts: dict[int, str]) -> dict[str, Any]:
    return {
        "address": reverse("desk:subject", args=[subject.pk]),
        "title": marked(subject.name, words),
        "facts": _facts(subject.get_kind_display(), edtf_words(subject.date) if subject.date else "", subject.place),
        "links": [("its claims", f"kind=claim&subject={subject.pk}")],
    }


def _source(source: Source, words: frozenset[str], texts: dict[int, str]) -> dict[str, Any]:
    return {
        "address": reverse("admin:claims_source_change", args=[source.pk]),
        "title": marked(source.name, words),
        "facts": _facts(source.get_kind_display(), ", ".join(source.aliases[:3])),
        "links": [
            ("what it says", f"kind=claim&origin={source.pk}"),
            ("what it published", f"kind=document&source={source.pk}"),
        ],
    }


def _verdict(verdict: Verdict, words: frozenset[str], texts: dict[int, str]) -> dict[str, Any]:
    version = verdict.current
    assert version is not None
    tones = {"approved": "is-ok", "published": "is-ok", "returned": "is-warn", "withdrawn": "is-warn"}
    return {
        "address": reverse("desk:verdict", args=[verdict.pk]),
        "title": marked(f"{version.rating.label}: “{verdict.claim_version.statement}”", words),
        "quote": marked(excerpt(version.rationale, words), words),
        "state": verdict.get_state_display(),
        "tone": tones.get(verdict.state, "is-accent"),
        "facts": _facts(f"by {version.author.name}", moment(version.created_at)),
    }


def _review(review: PublishedClaimReview, words: frozenset[str], texts: dict[int, str]) -> dict[str, Any]:
    is_gone = is_retracted(review)
    return {
        "address": reverse("site:review", args=[review.slug]),
        "title": marked(review.title, words),
        "state": "retracted" if is_gone else review.verdict_version.rating.label,
        "tone": "is-bad" if is_gone else "",
        "facts": _facts(f"published {moment(review.created_at)}"),
    }


def _facts(*facts: str) -> list[str]:
    """Each once: an outlet in its own voice is origin and publisher."""
    return list(dict.fromkeys(fact for fact in facts if fact))


_KINDS: dict[SearchKind, tuple[Any, Show]] = {
    SearchKind.CLAIM: (
        Claim.objects.select_related("current__origin", "snapshot__document__source").defer("snapshot__text"),
        _claim,
    ),
    SearchKind.DOCUMENT: (Document.objects.select_related("source"), _document),
    SearchKind.SUBJECT: (Subject.objects.all(), _subject),
    SearchKind.SOURCE: (Source.objects.all(), _source),
    SearchKind.VERDICT: (
        Verdict.objects.select_related("current__rating", "current__author", "claim_version"),
        _verdict,
    ),
    SearchKind.REVIEW: (
        PublishedClaimReview.objects.select_related("verdict_version__rating", "verdict_version__verdict"),
        _review,
    ),
}
