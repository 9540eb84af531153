"""What the document desk does beyond yes and no: merge, split, and take back."""

from collections.abc import Mapping
from datetime import datetime
from typing import Any

from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404

from claims.audit.models import Actor
from claims.desk.claim_parts import context_of
from claims.desk.document_rows import nearest
from claims.desk.forms.chips import ChipForm
from claims.desk.forms.merging import MergeForm, SplitForm, UndoForm
from claims.desk.pages import DeskForm, act, form_page, show
from claims.desk.views.deciding import claim_to_decide, decide
from claims.desk.views.edit_claim import anchored
from claims.register.models import Claim
from claims.register.selectors import claims_to_show
from claims.register.services import merge_claim, split_claim, undo_decision


@act
def undo(request: HttpRequest, pk: int) -> HttpResponse:
    claim = claim_to_decide(pk)

    def do(given: Mapping[str, Any], actor: Actor, now: datetime) -> str:
        undone = undo_decision(claim=claim, expected_seq=given["seq"], actor=actor, reason="", now=now)
        return f"Taken back: “{undone.current}” is {undone.get_status_display()} again."

    return decide(request, claim, "undo", UndoForm(request.POST), do)


@form_page
def merge(request: HttpRequest, pk: int) -> HttpResponse:
    claim = claim_to_decide(pk)
    if request.method != "POST":
        return _merge_page(request, claim, MergeForm(), 200)

    def do(given: Mapping[str, Any], actor: Actor, now: datetime) -> str:
        into = get_object_or_404(Claim, pk=given["into"])
        merge_claim(claim=claim, into=into, actor=actor, reason="", now=now)
        return f"Merged: “{claim.current}” says the same as “{into.current}”, and is not proposed again for this text."

    return decide(
        request,
        claim,
        f"merge-{pk}",
        MergeForm(request.POST),
        do,
        again=lambda refused, status: _merge_page(request, claim, refused, status),
    )


def _merge_page(request: HttpRequest, claim: Claim, form: DeskForm, status: int) -> HttpResponse:
    context = {"claim": claim, "version": claim.current, "form": form, "others": nearest(claim)}
    return show(request, "desk/merge_claim.html", context, title="Merge claims", status=status)


@form_page
def split(request: HttpRequest, pk: int) -> HttpResponse:
    claim = get_object_or_404(claims_to_show(), pk=pk)
    version = claim.current
    assert version is not None
    given = request.POST if request.method == "POST" else None
    halves = [ChipForm(version, given, name=f"{name}-{pk}") for name in ("first", "second")]
    # The second figure is what is typed first.
    halves[1].fields["lower"].widget.attrs["data-first"] = ""
    form = SplitForm(given, halves=halves)
    if given is None:
        return _split_page(request, claim, form, 200)

    def do(seen: Mapping[str, Any], actor: Actor, now: datetime) -> str:
        first, second = split_claim(
            claim=claim,
            first=anchored(halves[0], version, claim.snapshot.text),
            second=anchored(halves[1], version, claim.snapshot.text),
            expected_version=halves[0].cleaned_data["expected_version"],
            actor=actor,
            reason="",
            now=now,
        )
        return f"Split and accepted: “{first.current}”, and “{second.current}”."

    return decide(
        request,
        claim,
        f"split-{pk}",
        form,
        do,
        again=lambda refused, status: _split_page(request, claim, refused, status),
    )


def _split_page(request: HttpRequest, claim: Claim, form: DeskForm, status: int) -> HttpResponse:
    version = claim.current
    assert version is not None
    context = {
        "claim": claim,
        "version": version,
        "form": form,
        "context": context_of(version, claim.snapshot.text),
        "subtitle": version.statement,
    }
    return show(request, "desk/split_claim.html", context, title="Split claim", status=status)
