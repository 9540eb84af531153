"""Linking evidence to a claim, and taking it back."""

from collections.abc import Mapping
from datetime import datetime
from typing import Any

from django.db import transaction
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404
from django.urls import reverse

from claims.audit.models import Actor
from claims.desk.forms.evidence import AddressForm, PassageForm
from claims.desk.forms.reasons import ReasonForm
from claims.desk.pages import act, perform
from claims.desk.views.claim import claim_page
from claims.documents.models import Snapshot
from claims.evidence.models import EvidenceLink
from claims.evidence.services import add_passage, add_url, link_evidence, unlink_evidence
from claims.lib.errors import NotFound
from claims.register.models import Claim

_REASON = "linked on the desk"


@act
def link_passage(request: HttpRequest, pk: int) -> HttpResponse:
    claim = get_object_or_404(Claim, pk=pk)

    def do(given: Mapping[str, Any], actor: Actor, now: datetime) -> str:
        # Together: a passage that cannot be linked is not kept for nothing.
        with transaction.atomic():
            evidence = add_passage(
                snapshot=_snapshot(given["document"]),
                quote=given["quote"],
                occurrence=given["occurrence"] or 1,
                directness=given["directness"],
                note=given["note"],
                actor=actor,
                reason=_REASON,
                now=now,
            )
            link = link_evidence(
                claim=claim, evidence=evidence, stance=given["stance"], actor=actor, reason=_REASON, now=now
            )
        return f"Linked: the passage {_bearing(link)} the claim."

    return perform(
        request,
        form=PassageForm(request.POST, auto_id="passage-%s"),
        do=do,
        again=lambda form, status: claim_page(request, pk, {"passage": form}, status),
        then=_evidence_of(pk),
    )


@act
def link_address(request: HttpRequest, pk: int) -> HttpResponse:
    claim = get_object_or_404(Claim, pk=pk)

    def do(given: Mapping[str, Any], actor: Actor, now: datetime) -> str:
        with transaction.atomic():
            evidence = add_url(
                url=given["url"],
                note=given["note"],
                directness=given["directness"],
                actor=actor,
                reason=_REASON,
                now=now,
            )
            link = link_evidence(
                claim=claim, evidence=evidence, stance=given["stance"], actor=actor, reason=_REASON, now=now
            )
        return f"Linked: the page {_bearing(link)} the claim. It is not archived, so it does not open the gate alone."

    return perform(
        request,
        form=AddressForm(request.POST, auto_id="address-%s"),
        do=do,
        again=lambda form, status: claim_page(request, pk, {"address": form}, status),
        then=_evidence_of(pk),
    )


@act
def unlink(request: HttpRequest, pk: int) -> HttpResponse:
    link = get_object_or_404(EvidenceLink, pk=pk)
    key = f"unlink-evidence-{pk}"

    def do(given: Mapping[str, Any], actor: Actor, now: datetime) -> str:
        unlink_evidence(link=link, actor=actor, reason=given["reason"], now=now)
        return "Taken back; who did it and why stays on record."

    return perform(
        request,
        form=ReasonForm(request.POST, auto_id=f"{key}-%s"),
        do=do,
        again=lambda form, status: claim_page(request, link.claim_id, {key: form}, status),
        then=_evidence_of(link.claim_id),
    )


def _bearing(link: EvidenceLink) -> str:
    return {"supports": "supports", "refutes": "refutes"}.get(link.stance, "is context for")


def _evidence_of(claim_id: int) -> str:
    return reverse("desk:claim", args=[claim_id]) + "#evidence"


def _snapshot(document_id: int) -> Snapshot:
    found = Snapshot.objects.filter(document=document_id).order_by("-pk").first()
    if found is None:
        raise NotFound(f"No document has the number {document_id}. Choose one of the suggested ones, or add it first.")
    return found
