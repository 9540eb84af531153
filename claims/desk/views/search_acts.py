"""Giving many records that a search found to one person, and taking that back."""

import uuid
from collections import defaultdict
from collections.abc import Mapping
from datetime import datetime
from typing import Any
from urllib.parse import parse_qsl, urlencode

from django.http import HttpRequest, HttpResponse
from django.urls import reverse

from claims.assignments.selectors import Target, targets
from claims.assignments.services import assign, unassign, undo_assignment
from claims.assignments.vocabulary import Assignable
from claims.audit.models import Actor
from claims.desk.assigned import chosen_person
from claims.desk.forms.search import AssignFoundForm, BackForm
from claims.desk.keys import key_in
from claims.desk.pages import DeskForm, act, perform
from claims.desk.presenters.words import counted
from claims.desk.views.search import search_page


@act
def give(request: HttpRequest) -> HttpResponse:
    """Whatever was picked, of any kind, in one transaction."""
    form = AssignFoundForm(request.POST, auto_id="assign-%s")
    done: list[uuid.UUID] = []

    def do(given: Mapping[str, Any], actor: Actor, now: datetime) -> str:
        chosen = _picked(request.POST.getlist("pick"))
        person = chosen_person(given, actor)
        if person is None:
            result = unassign(targets=chosen, actor=actor, reason="", now=now)
            told = "given back: nobody’s now."
        else:
            result = assign(targets=chosen, person=person, actor=actor, reason="", now=now)
            told = "yours now." if person == actor else f"assigned to {person.name} now."
        if result.count:
            done.append(result.act)
        same = len(chosen) - result.count
        return f"{counted(result.count, 'record')} {told}" + (f" {same} had been so already." if same else "")

    return perform(
        request,
        form=form,
        do=do,
        again=_again(request),
        then=lambda: _address(request, *([("undo", str(done[0]))] if done else [])),
    )


@act
def undo(request: HttpRequest) -> HttpResponse:
    done: list[uuid.UUID] = []

    def do(given: Mapping[str, Any], actor: Actor, now: datetime) -> str:
        result = undo_assignment(act=given["act"], actor=actor, reason="", now=now)
        done.append(result.act)
        return f"Taken back: {counted(result.count, 'record')} as before."

    return perform(
        request,
        form=BackForm(request.POST),
        do=do,
        again=_again(request),
        then=lambda: _address(request, ("undo", str(done[0]))),
    )


def _picked(picks: list[str]) -> list[Target]:
    keys: dict[Assignable, set[int]] = defaultdict(set)
    for pick in picks:
        kind, _, number = pick.partition("-")
        key = key_in(number)
        if kind in Assignable and key is not None:
            keys[Assignable(kind)].add(key)
    return [target for kind, of in keys.items() for target in targets(kind, of)]


def _given(request: HttpRequest) -> dict[str, str]:
    return {name: value for name, value in parse_qsl(request.POST.get("back", "")) if name != "undo"}


def _again(request: HttpRequest) -> Any:
    def again(form: DeskForm, status: int) -> HttpResponse:
        return search_page(request, _given(request), {"assign": form}, status)

    return again


def _address(request: HttpRequest, *more: tuple[str, str]) -> str:
    query = urlencode([*_given(request).items(), *more])
    return f"{reverse('desk:search')}?{query}" if query else reverse("desk:search")
