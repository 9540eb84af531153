"""Acts on the group of a document, and its text laid over that of another."""

from collections.abc import Callable, Mapping
from datetime import datetime
from typing import Any

from django.db import transaction
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404
from django.urls import reverse

from claims.audit.models import Actor
from claims.desk.forms.copies import OriginForm
from claims.desk.forms.reasons import ReasonForm
from claims.desk.pages import DeskForm, act, page, perform, show
from claims.desk.presenters.differences import differences
from claims.desk.sources import source_typed
from claims.desk.views.document import document_page, latest_snapshot
from claims.documents.models import CopyDecision, Document
from claims.documents.selectors.copies import membership_of
from claims.documents.services import name_origin, remove_from_group, undo_copy_decision


@act
def origin(request: HttpRequest, pk: int) -> HttpResponse:
    member = membership_of(get_object_or_404(Document, pk=pk))
    if member is None:
        raise Http404("This document is in no group.")

    def do(given: Mapping[str, Any], actor: Actor, now: datetime) -> str:
        reason = given["reason"]
        # Together: an origin that is refused leaves no new source behind.
        with transaction.atomic():
            source = source_typed(given["source"], given["source_kind"], actor=actor, reason=reason, now=now)
            name_origin(group=member.group, source=source, actor=actor, reason=reason, now=now)
        return f"This is a report of {source.name} now, and so are those who print it."

    return _answered(request, pk, "origin", OriginForm(request.POST, auto_id="origin-%s"), do)


@act
def remove(request: HttpRequest, pk: int) -> HttpResponse:
    document = get_object_or_404(Document, pk=pk)

    def do(given: Mapping[str, Any], actor: Actor, now: datetime) -> str:
        remove_from_group(document=document, actor=actor, reason=given["reason"], now=now)
        return "This document stands for itself now; it is not grouped with those others again."

    return _answered(request, pk, "remove", ReasonForm(request.POST, auto_id="remove-%s"), do)


@act
def undo(request: HttpRequest, pk: int, decision_pk: int) -> HttpResponse:
    decision = get_object_or_404(CopyDecision, pk=decision_pk)
    key = f"undo-{decision_pk}"

    def do(given: Mapping[str, Any], actor: Actor, now: datetime) -> str:
        undo_copy_decision(decision=decision, actor=actor, reason=given["reason"], now=now)
        return "Undone: what was said before, or else the rule, holds again."

    return _answered(request, pk, key, ReasonForm(request.POST, auto_id=f"{key}-%s"), do)


def _answered(
    request: HttpRequest, pk: int, key: str, form: DeskForm, do: Callable[[Mapping[str, Any], Actor, datetime], str]
) -> HttpResponse:
    return perform(
        request,
        form=form,
        do=do,
        again=lambda refused, status: document_page(request, pk, {key: refused}, status),
        then=reverse("desk:document", args=[pk]) + "#copies",
    )


@page
def compare(request: HttpRequest, pk: int, other_pk: int) -> HttpResponse:
    """What document `pk` has otherwise than document `other_pk`."""
    here, there = (get_object_or_404(Document.objects.select_related("source"), pk=number) for number in (pk, other_pk))
    found = differences(latest_snapshot(other_pk).text, latest_snapshot(pk).text)
    return show(
        request,
        "desk/differences.html",
        {
            "here": here,
            "there": there,
            "differences": found,
            "number_count": sum(difference.has_number and difference.kind == "added" for difference in found),
            "subtitle": str(here),
        },
        title="What differs",
    )
