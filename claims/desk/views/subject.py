"""The subject page: every source's figures side by side."""

from collections.abc import Mapping

from django.db.models import QuerySet
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404

from claims.audit.selectors import history
from claims.consistency.models import Finding
from claims.consistency.rules.lifecycle import WAITING
from claims.consistency.selectors import (
    coverage,
    findings_of_subject,
    moves_of_subject,
    reconciliations_of_subject,
)
from claims.desk.conversation import watching
from claims.desk.finding_rows import finding_rows
from claims.desk.pages import DeskForm, page, show
from claims.desk.presenters.history import lines
from claims.desk.reconciled import reconciled
from claims.desk.subject_parts import comparisons, linked_claims, matrix
from claims.register.models import Subject

CLAIMS_SHOWN = 100
FINDINGS_SHOWN = 100


@page
def subject(request: HttpRequest, pk: int) -> HttpResponse:
    return subject_page(request, pk, {}, 200)


def subject_page(request: HttpRequest, pk: int, bound: Mapping[str, DeskForm], status: int) -> HttpResponse:
    """`bound`: a form that was refused, under its key."""
    found = get_object_or_404(Subject.objects.select_related("part_of__part_of"), pk=pk)
    rules = list(reconciliations_of_subject(found))
    waiting, decided = _findings(found)
    listed = [*waiting[:FINDINGS_SHOWN], *decided[:FINDINGS_SHOWN]]
    findings = finding_rows(listed, bound)
    open_count, decided_count = waiting.count(), decided.count()
    table = matrix(found, [row.finding for row in findings])
    return show(
        request,
        "desk/subject.html",
        {
            "subject": found,
            "matrix": table,
            "comparisons": comparisons(table.figures, rules),
            "reconciled": reconciled(rules, moves_of_subject(found), bound),
            "refused": list(bound.values()),
            "findings": findings,
            "minor_count": sum(row.is_minor for row in findings),
            "open_count": open_count,
            "unlisted_count": open_count + decided_count - len(listed),
            "coverage": coverage(found),
            "parts": list(found.parts.order_by("first_date", "name")[:CLAIMS_SHOWN]),
            "claims": linked_claims(found)[:CLAIMS_SHOWN],
            "history": lines(history(found.stream)),
            **watching(request, found),
            "at": "subject",
            "here": found.pk,
            "subtitle": found.name,
        },
        title="Subject",
        status=status,
    )


def _findings(found: Subject) -> tuple[QuerySet[Finding], QuerySet[Finding]]:
    """Those that wait for somebody, and those that were decided."""
    findings = findings_of_subject(found)
    return findings.filter(state__in=WAITING), findings.exclude(state__in=WAITING)
