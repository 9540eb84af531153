"""Rating a verdict blind."""

from collections.abc import Mapping
from datetime import datetime
from typing import Any

from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404
from django.urls import reverse

from claims.audit.models import Actor
from claims.desk.forms.reviewing import CrossCheckForm
from claims.desk.pages import act, perform
from claims.desk.views.verdict import verdict_page
from claims.review.models import Verdict
from claims.review.services import cross_check_verdict
from claims.review.vocabulary import VerdictAction


@act
def cross_check(request: HttpRequest, pk: int) -> HttpResponse:
    verdict = get_object_or_404(Verdict.objects.select_related("current__rating"), pk=pk)
    assert verdict.current is not None

    def do(given: Mapping[str, Any], actor: Actor, now: datetime) -> str:
        made = cross_check_verdict(
            verdict=verdict,
            rating=given["rating"],
            comment=given["comment"],
            seen_sha256=given["seen_sha256"],
            actor=actor,
            now=now,
        )
        if made.action == VerdictAction.AGREE:
            return "You came to the same rating. It stays with the editors, your cross-check beside it."
        return "You came to another rating. It went back to its author with your comment."

    return perform(
        request,
        form=CrossCheckForm(request.POST, scale=verdict.current.rating.scale_id, auto_id="cross-check-%s"),
        do=do,
        again=lambda form, status: verdict_page(request, pk, {"cross_check": form}, status),
        then=reverse("desk:verdict", args=[pk]),
    )
