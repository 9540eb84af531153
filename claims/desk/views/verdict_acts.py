"""Editors deciding on a verdict, each act bound to the digest of the version that was on the page."""

from collections.abc import Callable, Mapping
from datetime import datetime
from typing import Any

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404
from django.urls import reverse

from claims.audit.models import Actor
from claims.desk.forms.verdicts import CommentForm
from claims.desk.pages import act, perform
from claims.desk.views.verdict import verdict_page
from claims.publication.services import publish_verdict
from claims.review.models import Verdict
from claims.review.services import approve_verdict, return_to_author, withdraw_verdict

Given = Mapping[str, Any]


def _approve(verdict: Verdict, given: Given, actor: Actor, now: datetime) -> str:
    approve_verdict(verdict=verdict, seen_sha256=given["seen_sha256"], actor=actor, reason=given["comment"], now=now)
    return "Approved. It can be published now."


def _return(verdict: Verdict, given: Given, actor: Actor, now: datetime) -> str:
    return_to_author(verdict=verdict, comment=given["comment"], seen_sha256=given["seen_sha256"], actor=actor, now=now)
    return "Returned to its author with your comment."


def _publish(verdict: Verdict, given: Given, actor: Actor, now: datetime) -> str:
    review = publish_verdict(
        verdict=verdict, seen_sha256=given["seen_sha256"], actor=actor, reason=given["comment"], now=now
    )
    return f"Published: “{review.title}”."


def _withdraw(verdict: Verdict, given: Given, actor: Actor, now: datetime) -> str:
    withdraw_verdict(verdict=verdict, reason=given["comment"], actor=actor, now=now)
    return "Withdrawn. The claim is free for another verdict."


_ACTS: dict[str, Callable[[Verdict, Given, Actor, datetime], str]] = {
    "approve": _approve,
    "return": _return,
    "publish": _publish,
    "withdraw": _withdraw,
}


@act
def decide(request: HttpRequest, pk: int) -> HttpResponse:
    """One form, a button for each act: which one was pressed says what is decided."""
    verdict = get_object_or_404(Verdict, pk=pk)
    chosen = _ACTS.get(request.POST.get("decision", ""))
    if chosen is None:
        raise Http404("There is no such decision on a verdict.")

    def do(given: Given, actor: Actor, now: datetime) -> str:
        return chosen(verdict, given, actor, now)

    return perform(
        request,
        form=CommentForm(request.POST, auto_id="decision-%s"),
        do=do,
        again=lambda form, status: verdict_page(request, pk, {"decision": form}, status),
        then=reverse("desk:verdict", args=[pk]),
    )
