"""A decision on one claim: asked for on the document desk or the claim desk, and answered where it was asked for."""

from collections.abc import Callable, Mapping
from datetime import datetime
from typing import Any

from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404
from django.urls import reverse

from claims.audit.models import Actor
from claims.desk.pages import DeskForm, perform
from claims.desk.views.claim import claim_page
from claims.desk.views.document import document_page
from claims.register.models import Claim
from claims.register.selectors import next_proposal

Do = Callable[[Mapping[str, Any], Actor, datetime], str]
Again = Callable[[DeskForm, int], HttpResponse]


def claim_to_decide(pk: int) -> Claim:
    return get_object_or_404(Claim.objects.select_related("current", "snapshot").defer("snapshot__text"), pk=pk)


def decide(
    request: HttpRequest, claim: Claim, key: str, form: DeskForm, do: Do, *, again: Again | None = None
) -> HttpResponse:
    """`key` says where on the page a refused `form` is shown again, unless `again` shows it."""
    at_document = request.POST.get("at") == "document"
    document = claim.snapshot.document_id

    def here(refused: DeskForm, status: int) -> HttpResponse:
        if at_document:
            return document_page(request, document, {key: refused}, status)
        return claim_page(request, claim.pk, {key: refused}, status)

    def then() -> str:
        if not at_document:
            return reverse("desk:claim", args=[claim.pk])
        left = next_proposal(claim)
        return reverse("desk:document", args=[document]) + (f"#claim-{left}" if left else "")

    part = (lambda: document_page(request, document, {}, 200)) if at_document else None
    return perform(request, form=form, do=do, again=again or here, then=then, part=part)
