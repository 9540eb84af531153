"""The list of findings: narrowed by what the address says, worst first, under the subject each is about."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any
from urllib.parse import urlencode

from django.db.models import Count, Prefetch, QuerySet

from claims.consistency.models import Finding, FindingClaim
from claims.consistency.rules.lifecycle import WAITING
from claims.consistency.vocabulary import FindingState
from claims.desk.finding_rows import FindingRow, finding_row
from claims.desk.forms.filters import read_filters
from claims.desk.forms.findings import LAST_PAGE, USUAL, FindingsFilter
from claims.desk.pages import DeskForm
from claims.register.models import Subject
from claims.review.stakes import worst_first

SHOWN = 40


@dataclass(slots=True)
class Group:
    """The findings of this page about one subject; `open_count` counts every open one about it."""

    subject: Subject | None
    open_count: int = 0
    rows: list[FindingRow] = field(default_factory=list)


@dataclass(frozen=True, slots=True, kw_only=True)
class FindingList:
    """One page. `here` is its address' query, `next` that of the page after it; empty where there is none.

    `unplaced` are refused forms whose finding is not on it, because somebody else was quicker.
    """

    groups: list[Group]
    subject: Subject | None
    filters: FindingsFilter
    here: str
    next: str
    without_subject: str
    unplaced: list[DeskForm]


def query_of(given: Mapping[str, Any]) -> str:
    """The query of the address that shows what `given` asks for."""
    return urlencode(_chosen(read_filters(FindingsFilter, given, USUAL)))


def _chosen(form: FindingsFilter) -> dict[str, Any]:
    return {name: value for name, value in form.cleaned_data.items() if value and (name, value) != ("page", 1)}


def finding_list(given: Mapping[str, Any], bound: Mapping[str, DeskForm]) -> FindingList:
    form = read_filters(FindingsFilter, given, USUAL)
    chosen = _chosen(form)
    here = urlencode(chosen)
    page = chosen.pop("page", 1)
    found = worst_first(_narrowed(chosen), SHOWN + 1, skip=(page - 1) * SHOWN)
    groups: dict[int | None, Group] = {}
    for one in found[:SHOWN]:
        group = groups.setdefault(one.finding.subject_id, Group(one.finding.subject))
        group.rows.append(finding_row(one.finding, bound, at_stake=one.at_stake))
    _count_open(groups)
    placed = [row.form for group in groups.values() for row in group.rows]
    return FindingList(
        groups=list(groups.values()),
        subject=Subject.objects.filter(pk=chosen["subject"]).first() if "subject" in chosen else None,
        filters=form,
        here=here,
        next=urlencode({**chosen, "page": page + 1}) if len(found) > SHOWN and page < LAST_PAGE else "",
        without_subject=urlencode({name: value for name, value in chosen.items() if name != "subject"}),
        unplaced=[refused for refused in bound.values() if refused not in placed],
    )


def _narrowed(chosen: Mapping[str, Any]) -> QuerySet[Finding]:
    named = FindingClaim.objects.select_related("version__origin").order_by("position")
    findings = Finding.objects.select_related("subject", "decided_by").prefetch_related(
        Prefetch("finding_claims", queryset=named)
    )
    state = chosen.get("state", FindingState.OPEN)
    if state == "waiting":
        findings = findings.filter(state__in=WAITING)
    elif state != "any":
        findings = findings.filter(state=state)
    if kind := chosen.get("kind"):
        findings = findings.filter(kind=kind)
    findings = findings.filter(severity__gte=float(chosen.get("severity", 0)))
    if subject := chosen.get("subject"):
        findings = findings.filter(subject=subject)
    return findings


def _count_open(groups: Mapping[int | None, Group]) -> None:
    counts = (
        Finding.objects.filter(subject__in=[key for key in groups if key is not None], state=FindingState.OPEN)
        .values("subject")
        .annotate(count=Count("pk"))
        .order_by()
    )
    for row in counts:
        groups[row["subject"]].open_count = row["count"]
