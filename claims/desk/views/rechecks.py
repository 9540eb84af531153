"""Checking the whole record again: started here, watched, stopped, resumed."""

from collections.abc import Callable, Mapping
from datetime import datetime
from typing import Any

from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404
from django.urls import reverse

from claims.audit.models import Actor
from claims.audit.selectors import history
from claims.consistency.rechecks.models import Recheck
from claims.consistency.rechecks.selectors import past_rechecks, running_recheck
from claims.consistency.rechecks.services import resume_recheck, retry_failed_parts, start_recheck, stop_recheck
from claims.consistency.vocabulary import RecheckScope
from claims.desk.forms.reasons import ReasonForm
from claims.desk.forms.rechecks import StartForm
from claims.desk.pages import DeskForm, act, form_page, page, perform, show
from claims.desk.presenters.history import lines
from claims.desk.recheck_parts import progress_words

SHOWN = 50


@form_page
def rechecks(request: HttpRequest) -> HttpResponse:
    started: list[Recheck] = []

    def again(form: DeskForm, status: int) -> HttpResponse:
        running = running_recheck()
        context = {
            "running": progress_words(running) if running else None,
            "past": [recheck for recheck in past_rechecks()[:SHOWN] if recheck != running],
            "form": form,
        }
        return show(request, "desk/rechecks.html", context, title="Re-check", status=status)

    if request.method != "POST":
        return again(StartForm(), 200)

    def do(given: Mapping[str, Any], actor: Actor, now: datetime) -> str:
        started.append(start_recheck(scope=RecheckScope(given["scope"]), actor=actor, reason=given["reason"], now=now))
        return "Started: workers check the record in the background."

    return perform(request, form=StartForm(request.POST), do=do, again=again, then=lambda: _address(started[0].pk))


@page
def recheck(request: HttpRequest, pk: int) -> HttpResponse:
    return _recheck_page(request, pk, {}, 200)


def _recheck_page(request: HttpRequest, pk: int, bound: Mapping[str, DeskForm], status: int) -> HttpResponse:
    found = get_object_or_404(Recheck.objects.select_related("started_by"), pk=pk)
    forms = {name: bound.get(name) or ReasonForm(auto_id=f"{name}-%s") for name in ("stop", "resume", "again")}
    context = {
        **progress_words(found),
        "forms": forms,
        "refused": list(bound.values()),
        "history": lines(history(found.stream)),
        "subtitle": f"#{found.pk}",
    }
    return show(request, "desk/recheck.html", context, title="Re-check", status=status)


def _address(pk: int) -> str:
    return reverse("desk:recheck", args=[pk])


def _steered(
    request: HttpRequest, pk: int, name: str, do: Callable[[Recheck, Actor, str, datetime], str]
) -> HttpResponse:
    """One form of the page, asked under `name`."""
    found = get_object_or_404(Recheck, pk=pk)
    return perform(
        request,
        form=ReasonForm(request.POST, auto_id=f"{name}-%s"),
        do=lambda given, actor, now: do(found, actor, given["reason"], now),
        again=lambda form, status: _recheck_page(request, pk, {name: form}, status),
        then=_address(pk),
    )


@act
def stop(request: HttpRequest, pk: int) -> HttpResponse:
    def do(found: Recheck, actor: Actor, reason: str, now: datetime) -> str:
        stop_recheck(recheck=found, actor=actor, reason=reason, now=now)
        return "Stopped: workers finish the subjects at hand. Resume it whenever you like."

    return _steered(request, pk, "stop", do)


@act
def resume(request: HttpRequest, pk: int) -> HttpResponse:
    def do(found: Recheck, actor: Actor, reason: str, now: datetime) -> str:
        resume_recheck(recheck=found, actor=actor, reason=reason, now=now)
        return "Resumed: it goes on where it was."

    return _steered(request, pk, "resume", do)


@act
def again(request: HttpRequest, pk: int) -> HttpResponse:
    def do(found: Recheck, actor: Actor, reason: str, now: datetime) -> str:
        count = retry_failed_parts(recheck=found, actor=actor, reason=reason, now=now)
        return f"{count} parts are due again." if count != 1 else "One part is due again."

    return _steered(request, pk, "again", do)
