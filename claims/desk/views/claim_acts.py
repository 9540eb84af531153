"""Decisions on one claim, asked for on the document desk or the claim desk, and answered on the same page."""

from collections.abc import Callable, Mapping
from datetime import datetime
from typing import Any

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404
from django.urls import reverse

from claims.audit.models import Actor
from claims.desk.forms.reasons import NoFields, OptionalReasonForm, ReasonForm
from claims.desk.pages import DeskForm, act, perform
from claims.desk.views.claim import claim_page
from claims.desk.views.document import document_page
from claims.register.judgements import warnings_of
from claims.register.models import Claim, Subject
from claims.register.services import accept_claim, confirm_link, reject_claim, reject_link, undo_link_decision
from claims.register.vocabulary import ClaimStatus

Do = Callable[[Mapping[str, Any], Actor, datetime], str]


@act
def accept(request: HttpRequest, pk: int) -> HttpResponse:
    claim = _claim(pk)

    def do(given: Mapping[str, Any], actor: Actor, now: datetime) -> str:
        accept_claim(claim=claim, actor=actor, reason="", now=now)
        return f"Accepted: “{claim.current}”."

    return _decide(request, claim, f"accept-{pk}", NoFields(request.POST), do)


@act
def reject(request: HttpRequest, pk: int) -> HttpResponse:
    claim = _claim(pk)

    def do(given: Mapping[str, Any], actor: Actor, now: datetime) -> str:
        reject_claim(claim=claim, actor=actor, reason=given["reason"], now=now)
        return f"Rejected: “{claim.current}”. The reason is kept, and it is not proposed again for this text."

    return _decide(request, claim, f"reject-{pk}", ReasonForm(request.POST, auto_id=f"reject-{pk}-%s"), do)


@act
def confirm_subject(request: HttpRequest, pk: int, subject_pk: int) -> HttpResponse:
    claim, subject = _claim(pk), get_object_or_404(Subject, pk=subject_pk)

    def do(given: Mapping[str, Any], actor: Actor, now: datetime) -> str:
        doubts = warnings_of(claim, subject.pk)
        confirm_link(claim=claim, subject=subject, actor=actor, reason=given["reason"], now=now)
        for doubt in doubts:
            messages.warning(request, f"{doubt} If that was right, take your decision back.")
        return f"Confirmed: “{claim.current}” is about {subject.name}. Its figures are compared again."

    return _decide(request, claim, f"link-{pk}", OptionalReasonForm(request.POST), do)


@act
def refuse_subject(request: HttpRequest, pk: int, subject_pk: int) -> HttpResponse:
    claim, subject = _claim(pk), get_object_or_404(Subject, pk=subject_pk)

    def do(given: Mapping[str, Any], actor: Actor, now: datetime) -> str:
        reject_link(claim=claim, subject=subject, actor=actor, reason=given["reason"], now=now)
        return f"Noted: “{claim.current}” is not about {subject.name}; that is not proposed again."

    key = f"unlink-{pk}-{subject_pk}"
    return _decide(request, claim, key, ReasonForm(request.POST, auto_id=f"{key}-%s"), do)


@act
def undo_subject(request: HttpRequest, pk: int, subject_pk: int) -> HttpResponse:
    claim, subject = _claim(pk), get_object_or_404(Subject, pk=subject_pk)

    def do(given: Mapping[str, Any], actor: Actor, now: datetime) -> str:
        undo_link_decision(claim=claim, subject=subject, actor=actor, reason=given["reason"], now=now)
        return f"Taken back: whether “{claim.current}” is about {subject.name} waits for a decision again."

    return _decide(request, claim, f"link-{pk}", OptionalReasonForm(request.POST), do)


def _claim(pk: int) -> Claim:
    return get_object_or_404(Claim.objects.select_related("current", "snapshot").defer("snapshot__text"), pk=pk)


def _decide(request: HttpRequest, claim: Claim, key: str, form: DeskForm, do: Do) -> HttpResponse:
    at_document = request.POST.get("at") == "document"

    def again(refused: DeskForm, status: int) -> HttpResponse:
        if at_document:
            return document_page(request, claim.snapshot.document_id, {key: refused}, status)
        return claim_page(request, claim.pk, {key: refused}, status)

    def then() -> str:
        if not at_document:
            return reverse("desk:claim", args=[claim.pk])
        return reverse("desk:document", args=[claim.snapshot.document_id]) + _next_anchor(claim)

    return perform(request, form=form, do=do, again=again, then=then)


def _next_anchor(claim: Claim) -> str:
    """Where the reader goes on: the next proposal in the text, else the first one left."""
    if claim.current is None:
        return ""
    left = Claim.objects.filter(snapshot=claim.snapshot_id, status=ClaimStatus.PROPOSED).order_by(
        "current__start", "pk"
    )
    after = left.filter(current__start__gte=claim.current.start).first() or left.first()
    return f"#claim-{after.pk}" if after else ""
