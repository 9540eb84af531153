"""The document desk: the text with its claims, and what is still to be decided beside it."""

from collections.abc import Mapping
from datetime import datetime, timedelta
from typing import Any

from django.db.models import Q
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404
from django.urls import reverse
from django.utils import timezone

from claims.audit.models import Actor
from claims.desk.assigned import assigned
from claims.desk.copy_parts import copies_of
from claims.desk.document_rows import anchors, claims_in, rows
from claims.desk.forms.claims import RecordForm
from claims.desk.forms.reasons import USUAL_REASONS
from claims.desk.pages import DeskForm, act, page, perform, reader, show
from claims.desk.presenters.highlight import paragraphs
from claims.desk.sources import names_to_suggest
from claims.documents.models import Document, Snapshot
from claims.extraction.extractors.unread import Unread
from claims.extraction.models import ExtractionRun
from claims.jobs.models import Job
from claims.jobs.vocabulary import JobState
from claims.register.selectors import waiting_elsewhere
from claims.register.services import record_claim
from claims.register.undoable import last_decision
from claims.register.vocabulary import ClaimStatus

# One sitting: what was decided before is decided anew, with its reason.
UNDO_OFFERED = timedelta(hours=12)


@page
def document(request: HttpRequest, pk: int) -> HttpResponse:
    return document_page(request, pk, {}, 200)


@act
def record(request: HttpRequest, pk: int) -> HttpResponse:
    """A claim by its quote."""
    snapshot = latest_snapshot(pk)
    form = RecordForm(request.POST, auto_id="record-%s")

    def do(given: Mapping[str, Any], actor: Actor, now: datetime) -> str:
        claim = record_claim(
            snapshot=snapshot,
            quote=given["quote"],
            occurrence=given["occurrence"] or 1,
            start=given["start"],
            draft=form.content(),
            actor=actor,
            reason="recorded on the desk",
            now=now,
        )
        return f"The claim is on record: “{claim.current}”."

    return perform(
        request,
        form=form,
        do=do,
        again=lambda again, status: document_page(request, pk, {"record": again}, status),
        then=reverse("desk:document", args=[pk]),
        part=lambda: document_page(request, pk, {}, 200),
    )


def latest_snapshot(document_id: int) -> Snapshot:
    snapshot = Snapshot.objects.filter(document=document_id).select_related("document__source").order_by("-id").first()
    if snapshot is None:
        raise Http404("This document has no snapshot.")
    return snapshot


def document_page(request: HttpRequest, pk: int, bound: Mapping[str, DeskForm], status: int) -> HttpResponse:
    """`bound`: a form that was refused, under its key."""
    found = get_object_or_404(Document.objects.select_related("source", "added_by"), pk=pk)
    snapshot = latest_snapshot(pk)
    everything = rows(claims_in(snapshot), bound)
    by_status = {state: [row for row in everything if row.claim.status == state] for state in ClaimStatus}
    copies = copies_of(found, bound)
    run = ExtractionRun.objects.filter(snapshot=snapshot).order_by("-id").first()
    return show(
        request,
        "desk/document.html",
        {
            "document": found,
            "snapshot": snapshot,
            "assigned": assigned(request, found, bound),
            "paragraphs": paragraphs(snapshot.text, anchors(everything)),
            "proposed": by_status[ClaimStatus.PROPOSED],
            "accepted": by_status[ClaimStatus.ACCEPTED],
            "rejected": by_status[ClaimStatus.REJECTED],
            # Until somebody says what they are about, these are compared with nothing.
            "without_subject": sum(row.subject is None for row in by_status[ClaimStatus.ACCEPTED]),
            "run": run,
            "is_unread": run is not None and run.extractor == Unread.name,
            "jobs": _unfinished_work(snapshot),
            "copies": copies,
            "source_names": names_to_suggest() if copies.mine else (),
            "record_form": bound.get("record") or RecordForm(auto_id="record-%s"),
            "undoable": last_decision(snapshot, reader(request), timezone.now() - UNDO_OFFERED),
            "undo_form": bound.get("undo"),
            "usual_reasons": USUAL_REASONS,
            "waiting_elsewhere": waiting_elsewhere(snapshot),
            "refused": list(bound.values()),
            "at": "document",
            "subtitle": str(found),
        },
        title="Document",
        status=status,
    )


def _unfinished_work(snapshot: Snapshot) -> list[Job]:
    """What is still to be done about this text, and what failed."""
    due = Q()
    for kind in ("extract_snapshot", "match_snapshot", "find_near_copies"):
        # A reading by a newer extractor, and the matching after it, have the extractor after the number.
        due |= Q(key=f"{kind}:{snapshot.pk}") | Q(key__startswith=f"{kind}:{snapshot.pk}:")
    return list(Job.objects.filter(due).exclude(state=JobState.DONE).order_by("pk"))
