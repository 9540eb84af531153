"""Every finding there is to decide on, worst first, grouped by subject."""

from collections.abc import Mapping
from typing import Any

from django.http import HttpRequest, HttpResponse

from claims.desk.finding_list import finding_list
from claims.desk.pages import DeskForm, page, show


@page
def findings(request: HttpRequest) -> HttpResponse:
    return findings_page(request, request.GET.dict(), {}, 200)


def findings_page(
    request: HttpRequest, given: Mapping[str, Any], bound: Mapping[str, DeskForm], status: int
) -> HttpResponse:
    """`given` narrows the list, as the address does; `bound`: a form that was refused, under its key."""
    found = finding_list(given, bound)
    return show(
        request,
        "desk/findings.html",
        {"found": found, "at": "findings", "here": found.here, "subtitle": "Findings", "refused": list(bound.values())},
        title="Findings",
        status=status,
    )
