"""Decisions on findings and reconciliations, asked for on the claim desk or the subject page."""

from collections.abc import Callable, Mapping
from datetime import datetime
from typing import Any

from django.http import Http404, HttpRequest, HttpResponse, QueryDict
from django.shortcuts import get_object_or_404
from django.urls import reverse

from claims.audit.models import Actor
from claims.consistency.models import Finding, Reconciliation
from claims.consistency.services import (
    acknowledge_finding,
    adopt_reconciliation,
    dismiss_finding,
    reopen_finding,
    resolve_finding,
)
from claims.desk.finding_list import query_of
from claims.desk.forms.reasons import OptionalReasonForm
from claims.desk.keys import key_in
from claims.desk.pages import DeskForm, act, perform
from claims.desk.views.claim import claim_page
from claims.desk.views.findings import findings_page
from claims.desk.views.subject import subject_page

_DECISIONS: dict[str, tuple[Callable[..., Finding], str]] = {
    "acknowledge": (acknowledge_finding, "Acknowledged: somebody works on it."),
    "dismiss": (dismiss_finding, "Dismissed; it comes back only when a figure behind it changes."),
    "resolve": (resolve_finding, "Resolved; it comes back only when a figure behind it changes."),
    "reopen": (reopen_finding, "Open again."),
}


@act
def decide(request: HttpRequest, pk: int) -> HttpResponse:
    """One form, several buttons: which one was pressed says what is decided."""
    finding = get_object_or_404(Finding, pk=pk)
    decision = request.POST.get("decision", "")
    if decision not in _DECISIONS:
        raise Http404("There is no such decision on a finding.")
    service, done = _DECISIONS[decision]

    def do(given: Mapping[str, Any], actor: Actor, now: datetime) -> str:
        service(finding=finding, actor=actor, reason=given["reason"], now=now)
        return done

    key = f"finding-{pk}"
    return _answered(request, OptionalReasonForm(request.POST, auto_id=f"{key}-%s"), key, do, "#findings")


@act
def adopt(request: HttpRequest, pk: int) -> HttpResponse:
    row = get_object_or_404(Reconciliation, pk=pk)

    def do(given: Mapping[str, Any], actor: Actor, now: datetime) -> str:
        adopt_reconciliation(reconciliation=row, actor=actor, reason=given["reason"], now=now)
        return "Adopted: these are the desk's figures now."

    key = f"adopt-{pk}"
    return _answered(request, OptionalReasonForm(request.POST, auto_id=f"{key}-%s"), key, do, "#reconciled")


def _answered(
    request: HttpRequest,
    form: DeskForm,
    key: str,
    do: Callable[[Mapping[str, Any], Actor, datetime], str],
    anchor: str,
) -> HttpResponse:
    at, here = request.POST.get("at"), request.POST.get("here", "")
    key_here = key_in(here)
    if at == "findings":
        given = QueryDict(here).dict()

        def listed_again(refused: DeskForm, status: int) -> HttpResponse:
            return findings_page(request, given, {key: refused}, status)

        back = f"{reverse('desk:findings')}?{query_of(given)}"
        return perform(request, form=form, do=do, again=listed_again, then=back)
    if at not in ("claim", "subject") or key_here is None:
        raise Http404("The page this was asked on is not known.")
    pages = {"claim": claim_page, "subject": subject_page}

    def again(refused: DeskForm, status: int) -> HttpResponse:
        return pages[at](request, key_here, {key: refused}, status)

    return perform(request, form=form, do=do, again=again, then=reverse(f"desk:{at}", args=[key_here]) + anchor)
