"""Editors deciding on a verdict, each act bound to the digest of the version that was on the page."""

from collections.abc import Callable, Mapping
from datetime import datetime
from typing import Any

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404
from django.urls import reverse

from claims.audit.models import Actor
from claims.desk.forms.reviewing import CorrectForm
from claims.desk.forms.verdicts import CommentForm
from claims.desk.pages import act, perform, reader
from claims.desk.verdict_parts import queue_of
from claims.desk.views.verdict import verdict_page
from claims.publication.services import confirm_proposal, publish_verdict
from claims.publication.vocabulary import CorrectionKind
from claims.review.models import Verdict
from claims.review.services import (
    approve_verdict,
    correct_verdict,
    decline_proposal,
    drop_correction,
    keep_verdict,
    propose_reinstatement,
    propose_retraction,
    return_to_author,
    withdraw_verdict,
)

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


def _keep(verdict: Verdict, given: Given, actor: Actor, now: datetime) -> str:
    keep_verdict(verdict=verdict, comment=given["comment"], seen_sha256=given["seen_sha256"], actor=actor, now=now)
    return "Kept as it is."


def _drop(verdict: Verdict, given: Given, actor: Actor, now: datetime) -> str:
    drop_correction(verdict=verdict, reason=given["comment"], actor=actor, now=now)
    return "The correction is dropped. The verdict stands as it was published."


def _retract(verdict: Verdict, given: Given, actor: Actor, now: datetime) -> str:
    propose_retraction(verdict=verdict, reason=given["comment"], seen_sha256=given["seen_sha256"], actor=actor, now=now)
    return "Proposed. It is retracted once a second editor confirms."


def _reinstate(verdict: Verdict, given: Given, actor: Actor, now: datetime) -> str:
    propose_reinstatement(
        verdict=verdict, reason=given["comment"], seen_sha256=given["seen_sha256"], actor=actor, now=now
    )
    return "Proposed. It stands again once a second editor confirms."


def _confirm(verdict: Verdict, given: Given, actor: Actor, now: datetime) -> str:
    row = confirm_proposal(
        verdict=verdict, seen_sha256=given["seen_sha256"], actor=actor, reason=given["comment"], now=now
    )
    if row.kind == CorrectionKind.RETRACTION:
        return "Retracted. The public page says so, with the reason."
    return "Reinstated. The public page shows the rating again, and that it was retracted meanwhile."


def _decline(verdict: Verdict, given: Given, actor: Actor, now: datetime) -> str:
    decline_proposal(verdict=verdict, reason=given["comment"], actor=actor, now=now)
    return "Declined. Nothing changes for the public."


_ACTS: dict[str, Callable[[Verdict, Given, Actor, datetime], str]] = {
    "approve": _approve,
    "return": _return,
    "publish": _publish,
    "withdraw": _withdraw,
    "keep": _keep,
    "drop": _drop,
    "retract": _retract,
    "reinstate": _reinstate,
    "confirm": _confirm,
    "decline": _decline,
}
# What has a form of its own on the page: its reason is read by the public.
_IN_PUBLIC = {"retract": "retract", "reinstate": "retract"}
# After these the next verdict that waits is opened.
_GOES_ON = frozenset({"approve", "return"})


@act
def decide(request: HttpRequest, pk: int) -> HttpResponse:
    """One form, a button for each act: which one was pressed says what is decided."""
    verdict = get_object_or_404(Verdict, pk=pk)
    decision = request.POST.get("decision", "")
    chosen = _ACTS.get(decision)
    if chosen is None:
        raise Http404("There is no such decision on a verdict.")
    key = _IN_PUBLIC.get(decision, "decision")
    waiting = queue_of(reader(request)) if decision in _GOES_ON else []

    def do(given: Given, actor: Actor, now: datetime) -> str:
        return chosen(verdict, given, actor, now)

    def then() -> str:
        if pk not in waiting:
            return reverse("desk:verdict", args=[pk])
        at, still = waiting.index(pk), set(queue_of(reader(request)))
        following = next((each for each in [*waiting[at + 1 :], *waiting[:at]] if each in still), None)
        return reverse("desk:approvals") if following is None else reverse("desk:verdict", args=[following])

    return perform(
        request,
        form=CommentForm(request.POST, auto_id=f"{key}-%s"),
        do=do,
        again=lambda form, status: verdict_page(request, pk, {key: form}, status),
        then=then,
    )


@act
def correct(request: HttpRequest, pk: int) -> HttpResponse:
    """Start a correction, and go on where verdicts are written."""
    verdict = get_object_or_404(Verdict.objects.select_related("claim_version"), pk=pk)

    def do(given: Given, actor: Actor, now: datetime) -> str:
        correct_verdict(
            verdict=verdict,
            note=given["note"],
            seen_sha256=given["seen_sha256"],
            actor=actor,
            reason=given["reason"],
            now=now,
        )
        return "The correction is yours to write. The public reads the version before until this one is published."

    return perform(
        request,
        form=CorrectForm(request.POST, auto_id="correct-%s"),
        do=do,
        again=lambda form, status: verdict_page(request, pk, {"correct": form}, status),
        then=reverse("desk:claim", args=[verdict.claim_version.claim_id]) + "#verdict",
    )
