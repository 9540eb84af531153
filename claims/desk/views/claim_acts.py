"""Decisions on one claim, asked for on the document desk or the claim desk, and answered on the same page."""

from collections.abc import Mapping
from datetime import datetime
from typing import Any

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404

from claims.audit.models import Actor
from claims.desk.forms.reasons import NoFields, OptionalReasonForm, ReasonForm
from claims.desk.pages import act
from claims.desk.views.deciding import claim_to_decide, decide
from claims.register.judgements import warnings_of
from claims.register.models import Subject
from claims.register.services import accept_claim, confirm_link, reject_claim, reject_link, undo_link_decision


@act
def accept(request: HttpRequest, pk: int) -> HttpResponse:
    claim = claim_to_decide(pk)

    def do(given: Mapping[str, Any], actor: Actor, now: datetime) -> str:
        accept_claim(claim=claim, actor=actor, reason="", now=now)
        return f"Accepted: “{claim.current}”."

    return decide(request, claim, f"accept-{pk}", NoFields(request.POST), do)


@act
def reject(request: HttpRequest, pk: int) -> HttpResponse:
    claim = claim_to_decide(pk)

    def do(given: Mapping[str, Any], actor: Actor, now: datetime) -> str:
        reject_claim(claim=claim, actor=actor, reason=given["reason"], now=now)
        return f"Rejected: “{claim.current}”. The reason is kept, and it is not proposed again for this text."

    return decide(request, claim, f"reject-{pk}", ReasonForm(request.POST, auto_id=f"reject-{pk}-%s"), do)


@act
def confirm_subject(request: HttpRequest, pk: int, subject_pk: int) -> HttpResponse:
    claim, subject = claim_to_decide(pk), get_object_or_404(Subject, pk=subject_pk)

    def do(given: Mapping[str, Any], actor: Actor, now: datetime) -> str:
        doubts = warnings_of(claim, subject.pk)
        confirm_link(claim=claim, subject=subject, actor=actor, reason=given["reason"], now=now)
        for doubt in doubts:
            messages.warning(request, f"{doubt} If that was right, take your decision back.")
        return f"Confirmed: “{claim.current}” is about {subject.name}. Its figures are compared again."

    return decide(request, claim, f"link-{pk}", OptionalReasonForm(request.POST), do)


@act
def refuse_subject(request: HttpRequest, pk: int, subject_pk: int) -> HttpResponse:
    claim, subject = claim_to_decide(pk), get_object_or_404(Subject, pk=subject_pk)

    def do(given: Mapping[str, Any], actor: Actor, now: datetime) -> str:
        reject_link(claim=claim, subject=subject, actor=actor, reason=given["reason"], now=now)
        return f"Noted: “{claim.current}” is not about {subject.name}; that is not proposed again."

    key = f"unlink-{pk}-{subject_pk}"
    return decide(request, claim, key, ReasonForm(request.POST, auto_id=f"{key}-%s"), do)


@act
def undo_subject(request: HttpRequest, pk: int, subject_pk: int) -> HttpResponse:
    claim, subject = claim_to_decide(pk), get_object_or_404(Subject, pk=subject_pk)

    def do(given: Mapping[str, Any], actor: Actor, now: datetime) -> str:
        undo_link_decision(claim=claim, subject=subject, actor=actor, reason=given["reason"], now=now)
        return f"Taken back: whether “{claim.current}” is about {subject.name} waits for a decision again."

    return decide(request, claim, f"link-{pk}", OptionalReasonForm(request.POST), do)
