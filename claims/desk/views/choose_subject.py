"""Choosing what a claim is about: one on record, or a new one."""

from collections.abc import Mapping
from datetime import datetime
from typing import Any

from django.db import transaction
from django.db.models import Q, QuerySet
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404
from django.urls import reverse

from claims.audit.models import Actor
from claims.desk.forms.subjects import NewSubjectForm
from claims.desk.pages import DeskForm, form_page, perform, show
from claims.register.models import Claim, ClaimVersion, Subject
from claims.register.selectors import claims_to_show
from claims.register.services import confirm_link, create_subject
from claims.register.vocabulary import LinkState, SubjectKind, SubjectScope

SHOWN = 25


@form_page
def choose(request: HttpRequest, pk: int) -> HttpResponse:
    claim = get_object_or_404(claims_to_show(), pk=pk)
    if request.method != "POST":
        return _page(request, claim, NewSubjectForm(initial=_initial(claim.current)), 200)

    def do(given: Mapping[str, Any], actor: Actor, now: datetime) -> str:
        # Together: a claim that cannot be linked leaves no new subject behind.
        with transaction.atomic():
            subject = create_subject(**given, is_confirmed=True, actor=actor, reason="a claim is about it", now=now)
            confirm_link(claim=claim, subject=subject, actor=actor, reason="", now=now)
        return f"Added {subject.name}, and confirmed that the claim is about it."

    return perform(
        request,
        form=NewSubjectForm(request.POST),
        do=do,
        again=lambda form, status: _page(request, claim, form, status),
        then=reverse("desk:claim", args=[pk]),
    )


def _initial(version: ClaimVersion | None) -> dict[str, str]:
    if version is None:
        return {}
    kind = SubjectKind.TOTAL if version.subject_scope == SubjectScope.TOTAL else SubjectKind.INCIDENT
    return {"kind": kind, "date": version.date, "place": version.place}


def _candidates(claim: Claim, words: str) -> QuerySet[Subject]:
    """By name where words are given, else near in date or place."""
    version = claim.current
    found = Subject.objects.select_related("part_of")
    if words:
        return found.filter(Q(name__icontains=words) | Q(place__icontains=words)).order_by("first_date", "name")
    near = Q(claim_links__claim__snapshot=claim.snapshot_id, claim_links__state=LinkState.CONFIRMED)
    if version is not None and version.first_date and version.last_date:
        near |= Q(first_date__lte=version.last_date, last_date__gte=version.first_date)
    if version is not None and version.place:
        near |= Q(place__iexact=version.place)
    return found.filter(near).distinct().order_by("first_date", "name")


def _page(request: HttpRequest, claim: Claim, form: DeskForm, status: int) -> HttpResponse:
    # PostgreSQL takes no NUL, and no name is longer.
    words = request.GET.get("q", "").replace("\0", "").strip()[:300]
    links = {link.subject_id: link for link in claim.subject_links.all()}
    return show(
        request,
        "desk/choose_subject.html",
        {
            "claim": claim,
            "version": claim.current,
            "form": form,
            "words": words,
            "candidates": [(subject, links.get(subject.pk)) for subject in _candidates(claim, words)[:SHOWN]],
            "subtitle": str(claim),
        },
        title="What the claim is about",
        status=status,
    )
