"""The state of the audit log, and having it verified."""

from collections.abc import Mapping
from datetime import datetime
from typing import Any

from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404
from django.urls import reverse

from claims.audit.checkpoints.selectors import announced_keys
from claims.audit.models import Actor
from claims.audit.sealing.selectors import log_state
from claims.desk.forms.reasons import OptionalReasonForm
from claims.desk.pages import DeskForm, form_page, page, perform, roles_here, show
from claims.verification.models import LogVerification
from claims.verification.rules import MAY_VERIFY
from claims.verification.selectors import running_verification, verifications
from claims.verification.services import ask_for_verification

SHOWN = 20


@form_page
def log(request: HttpRequest) -> HttpResponse:
    asked: list[LogVerification] = []

    def again(form: DeskForm, status: int) -> HttpResponse:
        running = running_verification()
        context = {
            "state": log_state(),
            "keys": list(reversed(announced_keys())),
            "running": running,
            "past": [each for each in verifications()[:SHOWN] if each != running],
            "may_verify": bool(roles_here(request) & MAY_VERIFY),
            "form": form,
        }
        return show(request, "desk/log.html", context, title="Audit log", status=status)

    if request.method != "POST":
        return again(OptionalReasonForm(), 200)

    def do(given: Mapping[str, Any], actor: Actor, now: datetime) -> str:
        asked.append(ask_for_verification(actor=actor, reason=given["reason"], now=now))
        return "Started: a worker verifies the log in the background."

    return perform(
        request, form=OptionalReasonForm(request.POST), do=do, again=again,
        then=lambda: reverse("desk:verification", args=[asked[0].pk]),
    )  # fmt: skip


@page
def verification(request: HttpRequest, pk: int) -> HttpResponse:
    found = get_object_or_404(verifications(), pk=pk)
    percent = 100 * found.done // found.total if found.total else 0
    context = {"run": found, "percent": percent, "subtitle": f"#{found.pk}"}
    return show(request, "desk/verification.html", context, title="Verification")
