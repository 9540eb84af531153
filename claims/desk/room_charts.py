"""What the room asks itself every morning, each question with a chart. Nothing here counts a whole table."""

from collections import Counter
from collections.abc import Callable
from datetime import timedelta

from django.db.models import QuerySet
from django.utils import timezone

from claims.audit.models import AuditEntry
from claims.consistency.models import Finding
from claims.consistency.rules.severity import GRAVE, MINOR
from claims.consistency.vocabulary import FindingState
from claims.desk.presenters.bars import Bars, Counted, draw
from claims.desk.presenters.words import counted
from claims.documents.models import Source
from claims.publication.models import PublishedClaimReview
from claims.review.models import Decision
from claims.review.vocabulary import VerdictAction

MOST_COUNTED = 999
# The reviews that balance is read from: the newest.
MOST_REVIEWS = 300
SIDES_SHOWN = 6
NAMES_SHOWN = 4
_WEEK = timedelta(days=7)
AGREEMENT = "cross-checks"
_OUTCOMES = {VerdictAction.AGREE: "the same rating", VerdictAction.DIFFER: "another rating"}


def capped(rows: QuerySet[Finding]) -> tuple[int, str]:
    """How many there are, as far as it is counted."""
    count = rows.order_by()[: MOST_COUNTED + 1].count()
    return (MOST_COUNTED, f"{MOST_COUNTED}+") if count > MOST_COUNTED else (count, str(count))


def severity_chart() -> Bars:
    findings = Finding.objects.filter(state=FindingState.OPEN)
    bands = [
        (f"grave, {GRAVE:.2f} and more", findings.filter(severity__gte=GRAVE), "is-bad"),
        (f"to decide, from {MINOR:.2f}", findings.filter(severity__gte=MINOR, severity__lt=GRAVE), "is-warn"),
        ("for information", findings.filter(severity__lt=MINOR), ""),
    ]
    rows = [Counted(name, *capped(found), tone=tone) for name, found, tone in bands]
    return draw(
        rows,
        slug="open-findings",
        question="How grave is what is open?",
        noun="Severity",
        unit="Open findings",
        empty="No finding is open.",
    )


def week_chart() -> Bars:
    since = timezone.now() - _WEEK
    reviews = PublishedClaimReview.objects.filter(created_at__gte=since).order_by("-created_at")
    ratings = reviews.select_related("verdict_version__rating")[:MOST_REVIEWS]
    found = Counter(review.verdict_version.rating.label for review in ratings)
    return draw(
        [Counted(label, count, str(count)) for label, count in found.most_common()],
        slug="verdicts-this-week",
        question="What did we publish in seven days?",
        noun="Rating",
        unit="Reviews",
        empty="No review was published in the last seven days.",
    )


def side_of(source: Source) -> Source:
    """Whom it speaks for in the end, four steps up at most."""
    for _ in range(4):
        if source.parent is None:
            return source
        source = source.parent
    return source


def balance_chart() -> Bars:
    """Whose claims were checked: a claimant counts for those they speak for (IFCN: not one side alone)."""
    reviews = PublishedClaimReview.objects.order_by("-created_at").select_related(
        "verdict_version__verdict__claim_version__origin__parent__parent__parent__parent"
    )
    sides: dict[str, Counter[str]] = {}
    for review in reviews[:MOST_REVIEWS]:
        origin = review.verdict_version.verdict.claim_version.origin
        sides.setdefault(side_of(origin).name, Counter())[origin.name] += 1
    by_count = sorted(sides.items(), key=lambda side: (-side[1].total(), side[0]))
    rows = [Counted(name, of.total(), str(of.total()), note=_claimants(of)) for name, of in by_count[:SIDES_SHOWN]]
    rest = by_count[SIDES_SHOWN:]
    if rest:
        total = sum(of.total() for _, of in rest)
        rows.append(Counted(f"{counted(len(rest), 'other side')}", total, str(total)))
    return draw(
        rows,
        slug="checks-by-side",
        question=f"Whose claims do we check? (newest {MOST_REVIEWS} reviews)",
        noun="Side",
        unit="Reviews",
        empty="Nothing is published yet, so there is no balance to look at.",
    )


def _claimants(of: Counter[str]) -> str:
    named = [f"{name} {count}" for name, count in of.most_common(NAMES_SHOWN)]
    more = len(of) - len(named)
    return ", ".join([*named, *([f"{more} more"] if more else [])])


def agreement_chart() -> Bars:
    """How often a second checker came to the first one's rating, over the newest cross-checks."""
    # By the log, whose index by kind answers it where there never was one, too.
    newest = AuditEntry.objects.filter(kind="verdict.cross_checked").order_by("-id").values_list("stream", flat=True)
    decisions = Decision.objects.filter(verdict__stream__in=list(newest[:MOST_REVIEWS]), action__in=_OUTCOMES)
    found = Counter(decisions.values_list("action", flat=True))
    return draw(
        [Counted(name, found[action], str(found[action])) for action, name in _OUTCOMES.items()],
        slug=AGREEMENT,
        question=f"Do two checkers agree? (newest {MOST_REVIEWS} cross-checks)",
        noun="The second came to",
        unit="Cross-checks",
        empty="No verdict was cross-checked yet.",
    )


CHARTS: dict[str, Callable[[], Bars]] = {
    "open-findings": severity_chart,
    "verdicts-this-week": week_chart,
    "checks-by-side": balance_chart,
    AGREEMENT: agreement_chart,
}
