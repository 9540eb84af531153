"""The subject page: every source's figures side by side."""

from collections.abc import Mapping

from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404

from claims.audit.selectors import history
from claims.consistency.selectors import (
    coverage,
    findings_of_subject,
    moves_of_subject,
    reconciliations_of_subject,
)
from claims.desk.finding_rows import finding_rows
from claims.desk.pages import DeskForm, page, show
from claims.desk.presenters.history import lines
from claims.desk.reconciled import reconciled
from claims.desk.subject_parts import comparisons, linked_claims, matrix
from claims.register.models import Subject

CLAIMS_SHOWN = 100


@page
def subject(request: HttpRequest, pk: int) -> HttpResponse:
    return subject_page(request, pk, {}, 200)


def subject_page(request: HttpRequest, pk: int, bound: Mapping[str, DeskForm], status: int) -> HttpResponse:
    """`bound`: a form that was refused, under its key."""
    found = get_object_or_404(Subject.objects.select_related("part_of__part_of"), pk=pk)
    rules = list(reconciliations_of_subject(found))
    findings = finding_rows(findings_of_subject(found), bound)
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
            "open_count": sum(row.is_waiting for row in findings),
            "coverage": coverage(found),
            "parts": list(found.parts.order_by("first_date", "name")[:CLAIMS_SHOWN]),
            "claims": linked_claims(found)[:CLAIMS_SHOWN],
            "history": lines(history(found.stream)),
            "at": "subject",
            "here": found.pk,
            "subtitle": found.name,
        },
        title="Subject",
        status=status,
    )
