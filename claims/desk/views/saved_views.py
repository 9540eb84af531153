"""Keeping a search or a list of findings under a name; renaming, sharing and deleting it."""

from collections.abc import Mapping
from datetime import datetime
from typing import Any
from urllib.parse import parse_qsl

from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404
from django.urls import reverse

from claims.audit.models import Actor
from claims.desk.finding_list import query_of as findings_query
from claims.desk.forms.filters import read_filters
from claims.desk.forms.reasons import NoFields
from claims.desk.forms.search import SearchForm, ViewForm, query_of
from claims.desk.pages import DeskForm, act, perform
from claims.desk.views.findings import findings_page
from claims.desk.views.search import search_page
from claims.search.models import SavedView
from claims.search.services import change_view, delete_view, save_view
from claims.search.vocabulary import ViewPage


@act
def save(request: HttpRequest) -> HttpResponse:
    """Under the name given, the page as it was asked for."""
    page = ViewPage.FINDINGS if request.POST.get("page") == ViewPage.FINDINGS else ViewPage.SEARCH
    given = dict(parse_qsl(request.POST.get("query", "")))
    query = findings_query(given) if page == ViewPage.FINDINGS else query_of(read_filters(SearchForm, given))

    def do(named: Mapping[str, Any], actor: Actor, now: datetime) -> str:
        view = save_view(
            name=named["name"], page=page, query=query, is_shared=named["is_shared"], actor=actor, reason="", now=now
        )
        return f"Kept as “{view.name}”{', for everybody on the desk' if view.is_shared else ''}."

    def again(form: DeskForm, status: int) -> HttpResponse:
        shown = findings_page if page == ViewPage.FINDINGS else search_page
        return shown(request, given, {"view": form}, status)

    then = reverse(f"desk:{page}") + (f"?{query}" if query else "")
    return perform(request, form=ViewForm(request.POST, auto_id="view-%s"), do=do, again=again, then=then)


@act
def change(request: HttpRequest, pk: int) -> HttpResponse:
    view = get_object_or_404(SavedView, pk=pk)

    def do(given: Mapping[str, Any], actor: Actor, now: datetime) -> str:
        found = change_view(
            view=view, name=given["name"], is_shared=given["is_shared"], actor=actor, reason="", now=now
        )
        return f"Kept as “{found.name}”{', for everybody on the desk' if found.is_shared else ', for yourself'}."

    form = ViewForm({**request.POST.dict(), "page": view.page}, auto_id=f"view-{pk}-%s")
    return perform(request, form=form, do=do, again=_on_search(request, f"view-{pk}"), then=reverse("desk:search"))


@act
def delete(request: HttpRequest, pk: int) -> HttpResponse:
    view = get_object_or_404(SavedView, pk=pk)

    def do(given: Mapping[str, Any], actor: Actor, now: datetime) -> str:
        delete_view(view=view, actor=actor, reason="", now=now)
        return f"The view “{view.name}” is deleted. What it showed is untouched."

    return perform(
        request, form=NoFields(request.POST), do=do, again=_on_search(request, "delete"), then=reverse("desk:search")
    )


def _on_search(request: HttpRequest, key: str) -> Any:
    return lambda form, status: search_page(request, {}, {key: form}, status)
