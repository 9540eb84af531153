"""Search everything, keep a search, and give what was found to somebody."""

import uuid
from collections.abc import Mapping
from typing import Any

from django.http import HttpRequest, HttpResponse

from claims.assignments.rules import HANDS_OUT_WORK
from claims.assignments.selectors import undoable_act
from claims.desk.forms.search import AssignFoundForm, ViewForm
from claims.desk.pages import DeskForm, page, reader, roles_here, show
from claims.desk.search_parts import search_parts
from claims.desk.sources import names_to_suggest
from claims.search.models import SavedView
from claims.search.selectors import views_for
from claims.search.vocabulary import ViewPage


@page
def search(request: HttpRequest) -> HttpResponse:
    return search_page(request, request.GET.dict(), {}, 200)


def search_page(
    request: HttpRequest, given: Mapping[str, Any], bound: Mapping[str, DeskForm], status: int
) -> HttpResponse:
    """`given` is what the address asks for; `bound`: a form that was refused, under its key."""
    person = reader(request)
    parts = search_parts(given, person)
    may_assign = bool(roles_here(request) & HANDS_OUT_WORK)
    assign_form = (bound.get("assign") or AssignFoundForm(auto_id="assign-%s")) if may_assign else None
    view_form = bound.get("view") or ViewForm(auto_id="view-%s")
    views = [(view, _view_form(view, bound)) for view in views_for(person)]
    placed = [assign_form, view_form, *(form for view, form in views if view.owner_id == person.pk)]
    return show(
        request,
        "desk/search.html",
        {
            "search": parts,
            "picked": request.POST.getlist("pick"),
            "assign_form": assign_form,
            "undoable": _undoable(given, request) if may_assign else None,
            "views": views,
            "view_form": view_form,
            "view_page": ViewPage.SEARCH,
            "view_query": parts.query,
            "me": person.pk,
            "source_names": names_to_suggest(),
            "unplaced": [form for form in bound.values() if form not in placed],
            "subtitle": parts.asked.words or "Search",
        },
        title="Search",
        status=status,
    )


def _view_form(view: SavedView, bound: Mapping[str, DeskForm]) -> DeskForm:
    key = f"view-{view.pk}"
    return bound.get(key) or ViewForm(initial={"name": view.name, "is_shared": view.is_shared}, auto_id=f"{key}-%s")


def _undoable(given: Mapping[str, Any], request: HttpRequest) -> object:
    try:
        act = uuid.UUID(str(given.get("undo", "")))
    except ValueError:
        return None
    return undoable_act(act, reader(request))
