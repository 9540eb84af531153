"""The right of reply and written exceptions, recorded on the claim desk."""

from collections.abc import Mapping
from datetime import datetime
from typing import Any

from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404
from django.urls import reverse

from claims.audit.models import Actor
from claims.desk.forms.reviewing import AnswerForm, AskForm, ExceptionForm
from claims.desk.pages import act, perform
from claims.desk.views.claim import claim_page
from claims.register.models import Claim
from claims.review.models import ReplyRequest
from claims.review.services import ask_for_reply, record_answer, write_exception
from claims.review.vocabulary import GateCondition, ReplyChannel, ReplyOutcome

Given = Mapping[str, Any]


@act
def ask(request: HttpRequest, pk: int) -> HttpResponse:
    claim = get_object_or_404(Claim, pk=pk)

    def do(given: Given, actor: Actor, now: datetime) -> str:
        ask_for_reply(
            claim=claim,
            asked_of=given["asked_of"],
            channel=ReplyChannel(given["channel"]),
            asked_on=given["asked_on"],
            words=given["words"],
            actor=actor,
            now=now,
        )
        return f"On record: {given['asked_of']} was asked."

    return perform(
        request,
        form=AskForm(request.POST, auto_id="ask-%s"),
        do=do,
        again=lambda form, status: claim_page(request, pk, {"ask": form}, status),
        then=reverse("desk:claim", args=[pk]) + "#replies",
    )


@act
def answer(request: HttpRequest, pk: int) -> HttpResponse:
    asked = get_object_or_404(ReplyRequest, pk=pk)
    key = f"answer-{pk}"

    def do(given: Given, actor: Actor, now: datetime) -> str:
        outcome = ReplyOutcome(given["outcome"])
        record_answer(
            request=asked,
            outcome=outcome,
            received_on=given["received_on"],
            words=given["words"],
            actor=actor,
            now=now,
        )
        return f"On record: {asked.asked_of} {outcome.label}."

    return perform(
        request,
        form=AnswerForm(request.POST, auto_id=f"{key}-%s"),
        do=do,
        again=lambda form, status: claim_page(request, asked.claim_id, {key: form}, status),
        then=reverse("desk:claim", args=[asked.claim_id]) + "#replies",
    )


@act
def make_exception(request: HttpRequest, pk: int) -> HttpResponse:
    claim = get_object_or_404(Claim, pk=pk)

    def do(given: Given, actor: Actor, now: datetime) -> str:
        condition = GateCondition(given["condition"])
        write_exception(claim=claim, condition=condition, words=given["words"], actor=actor, now=now)
        return f"On record: the review goes without {condition.label}."

    return perform(
        request,
        form=ExceptionForm(request.POST, auto_id="exception-%s"),
        do=do,
        again=lambda form, status: claim_page(request, pk, {"exception": form}, status),
        then=reverse("desk:claim", args=[pk]) + "#replies",
    )
