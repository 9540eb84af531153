"""Drafting a verdict on the claim desk: start, save, revise, and hand in."""

from collections.abc import Mapping
from datetime import datetime
from typing import Any

from django.db import transaction
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404
from django.urls import reverse

from claims.audit.models import Actor
from claims.desk.forms.verdicts import VerdictForm
from claims.desk.pages import act, perform
from claims.desk.views.claim import claim_page
from claims.register.models import Claim, ClaimVersion
from claims.review.models import VerdictVersion
from claims.review.selectors import open_verdict_on
from claims.review.services import save_draft, start_verdict, submit_verdict


@act
def write(request: HttpRequest, pk: int) -> HttpResponse:
    claim = get_object_or_404(Claim.objects.select_related("current"), pk=pk)
    is_final = request.POST.get("action") == "submit"

    def do(given: Mapping[str, Any], actor: Actor, now: datetime) -> str:
        assert claim.current is not None
        # Together: a draft that cannot be handed in is shown again as it was typed, and not saved behind its back.
        with transaction.atomic():
            version = _written(claim.current, given, actor=actor, now=now)
            if is_final:
                submit_verdict(verdict=version.verdict, seen_sha256=version.sha256, actor=actor, now=now)
        return "Submitted: an editor decides now." if is_final else f"The draft is saved as version {version.number}."

    return perform(
        request,
        form=VerdictForm(request.POST, auto_id="verdict-%s"),
        do=do,
        again=lambda form, status: claim_page(request, pk, {"verdict": form}, status),
        then=reverse("desk:claim", args=[pk]) + "#verdict",
    )


def _written(claim_version: ClaimVersion, given: Mapping[str, Any], *, actor: Actor, now: datetime) -> VerdictVersion:
    words = {"rating": given["rating"], "rationale": given["rationale"], "actor": actor, "reason": "", "now": now}
    seen = given["seen_sha256"]
    known = open_verdict_on(claim_version)
    # Who saw no verdict starts one; where somebody else did so meanwhile, the service says so.
    if known is None or not seen:
        verdict = start_verdict(claim_version=claim_version, **words)
        return VerdictVersion.objects.select_related("verdict").get(current_of=verdict.pk)
    return save_draft(verdict=known, seen_sha256=seen, **words)
