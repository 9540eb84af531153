"""Every finding there is to decide on, worst first, grouped by subject."""

from collections.abc import Mapping
from typing import Any

from django.http import HttpRequest, HttpResponse

from claims.desk.finding_list import finding_list
from claims.desk.forms.search import ViewForm
from claims.desk.pages import DeskForm, page, reader, show
from claims.search.selectors import views_for
from claims.search.vocabulary import ViewPage


@page
def findings(request: HttpRequest) -> HttpResponse:
    return findings_page(request, request.GET.dict(), {}, 200)


def findings_page(
    request: HttpRequest, given: Mapping[str, Any], bound: Mapping[str, DeskForm], status: int
) -> HttpResponse:
    """`given` narrows the list, as the address does; `bound`: a form that was refused, under its key."""
    found = finding_list(given, {key: form for key, form in bound.items() if key != "view"})
    return show(
        request,
        "desk/findings.html",
        {
            "found": found,
            "at": "findings",
            "here": found.here,
            "subtitle": "Findings",
            "refused": [form for key, form in bound.items() if key != "view"],
            "views": views_for(reader(request), ViewPage.FINDINGS),
            "view_form": bound.get("view") or ViewForm(auto_id="view-%s"),
            "view_page": ViewPage.FINDINGS,
            "view_query": found.here,
        },
        title="Findings",
        status=status,
    )
