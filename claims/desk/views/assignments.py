"""Giving one claim, document or verdict to somebody, on its own page."""

from collections.abc import Callable, Mapping
from datetime import datetime
from typing import Any

from django.http import Http404, HttpRequest, HttpResponse
from django.urls import reverse

from claims.assignments.selectors import targets
from claims.assignments.services import assign, unassign
from claims.assignments.vocabulary import Assignable
from claims.audit.models import Actor
from claims.desk.assigned import chosen_person
from claims.desk.forms.assignments import AssignForm
from claims.desk.pages import DeskForm, act, perform
from claims.desk.views.claim import claim_page
from claims.desk.views.document import document_page
from claims.desk.views.verdict import verdict_page

_PAGES: dict[Assignable, Callable[[HttpRequest, int, Mapping[str, DeskForm], int], HttpResponse]] = {
    Assignable.CLAIM: claim_page,
    Assignable.DOCUMENT: document_page,
    Assignable.VERDICT: verdict_page,
}


@act
def give(request: HttpRequest, kind: str, pk: int) -> HttpResponse:
    if kind not in Assignable:
        raise Http404("Nothing of this kind is assigned to anybody.")
    of = Assignable(kind)
    found = targets(of, [pk])
    if not found:
        raise Http404(f"There is no {of.label} {pk}.")

    def do(given: Mapping[str, Any], actor: Actor, now: datetime) -> str:
        person = chosen_person(given, actor)
        if person is None:
            unassign(targets=found, actor=actor, reason="", now=now, seen=given["seen"])
            return f"This {of.label} is nobody’s now: anybody can take it."
        assign(targets=found, person=person, actor=actor, reason="", now=now, seen=given["seen"])
        return f"This {of.label} is {'yours' if person == actor else f'assigned to {person.name}'} now."

    return perform(
        request,
        form=AssignForm(request.POST, auto_id="assign-%s"),
        do=do,
        again=lambda form, status: _PAGES[of](request, pk, {"assign": form}, status),
        then=reverse(f"desk:{of}", args=[pk]) + "#assigned",
    )
