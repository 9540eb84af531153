"""Editing what a claim says: the next version of it."""

from collections.abc import Mapping
from dataclasses import fields
from datetime import datetime
from typing import Any

from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404
from django.urls import reverse

from claims.audit.models import Actor
from claims.desk.claim_parts import context_of
from claims.desk.forms.chips import ChipForm
from claims.desk.forms.claims import EditClaimForm, initial_of
from claims.desk.pages import DeskForm, form_page, perform, show, wants_part
from claims.desk.views.deciding import decide
from claims.lib.quotes import find_quote
from claims.register.drafts import ClaimContent, ClaimDraft
from claims.register.models import Claim, ClaimVersion
from claims.register.selectors import claims_to_show
from claims.register.services import revise_claim


@form_page
def edit(request: HttpRequest, pk: int) -> HttpResponse:
    """The page with every field; as a part, the chips of the claim to type over."""
    claim = get_object_or_404(claims_to_show(), pk=pk)
    version = claim.current
    assert version is not None
    form = _form(request, version)

    def do(given: Mapping[str, Any], actor: Actor, now: datetime) -> str:
        revised = revise_claim(
            claim=claim,
            draft=anchored(form, version, claim.snapshot.text),
            expected_version=given["expected_version"],
            actor=actor,
            reason=given["reason"] or "corrected in its chips",
            now=now,
        )
        return f"Version {revised.number} is on record; the earlier ones stay."

    def again(refused: DeskForm, status: int) -> HttpResponse:
        return _page(request, claim, version, refused, status)

    if request.method != "POST":
        return again(form, 200)
    if isinstance(form, ChipForm):
        return decide(request, claim, f"edit-{pk}", form, do, again=again)
    return perform(request, form=form, do=do, again=again, then=reverse("desk:claim", args=[pk]))


def _form(request: HttpRequest, version: ClaimVersion) -> EditClaimForm:
    given = request.POST if request.method == "POST" else None
    if wants_part(request):
        return ChipForm(version, given, name=f"edit-{version.claim_id}")
    return EditClaimForm(given, initial=initial_of(version))


def anchored(form: EditClaimForm, version: ClaimVersion, text: str) -> ClaimDraft:
    """What the form says. The place stays where it is while the quote does."""
    content = form.content(before=version)
    start, end = version.start, version.end
    if form.cleaned_data["quote"].split() != version.exact.split() or "occurrence" in form.changed_data:
        place = find_quote(text, form.cleaned_data["quote"], form.cleaned_data["occurrence"] or 1)
        start, end = place.start, place.end
    said = {field.name: getattr(content, field.name) for field in fields(ClaimContent)}
    return ClaimDraft(**said, start=start, end=end)


def _page(request: HttpRequest, claim: Claim, version: ClaimVersion, form: DeskForm, status: int) -> HttpResponse:
    return show(
        request,
        "desk/edit_chips.html" if wants_part(request) else "desk/edit_claim.html",
        {
            "claim": claim,
            "version": version,
            "context": context_of(version, claim.snapshot.text),
            "form": form,
            "subtitle": version.statement,
        },
        title="Edit claim",
        status=status,
    )
