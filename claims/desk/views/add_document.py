"""Adding a document."""

from collections.abc import Mapping
from datetime import datetime
from typing import Any

from django.core.files.uploadedfile import UploadedFile
from django.db import transaction
from django.http import HttpRequest, HttpResponse
from django.urls import reverse

from claims.audit.models import Actor
from claims.desk.forms.documents import AddDocumentForm
from claims.desk.pages import DeskForm, form_page, perform, show
from claims.desk.sources import names_to_suggest, source_typed
from claims.documents.models import Document
from claims.documents.services import add_document
from claims.documents.vocabulary import MediaType
from claims.lib.errors import InvalidInput

LARGEST_UPLOAD = 50_000_000


@form_page
def add(request: HttpRequest) -> HttpResponse:
    if request.method != "POST":
        return _page(request, AddDocumentForm(initial={"source": request.GET.get("source", "")}), 200)
    added: list[Document] = []

    def do(given: Mapping[str, Any], actor: Actor, now: datetime) -> str:
        # Together: a document that is refused leaves no new source behind.
        with transaction.atomic():
            document = _add(given, actor=actor, now=now)
        added.append(document)
        return "The document is on record. Its claims are being looked for; they appear here as proposals."

    return perform(
        request,
        form=AddDocumentForm(request.POST, request.FILES),
        do=do,
        again=lambda form, status: _page(request, form, status),
        then=lambda: reverse("desk:document", args=[added[0].pk]),
    )


def _add(given: Mapping[str, Any], *, actor: Actor, now: datetime) -> Document:
    upload = given["file"]
    return add_document(
        source=source_typed(
            given["source"], given["source_kind"], actor=actor, reason="published a document we added", now=now
        ),
        data=_bytes_of(upload) if upload is not None else given["text"].encode(),
        media_type=None if upload is not None else MediaType.TEXT,
        filename=upload.name if upload is not None else "",
        title=given["title"],
        url=given["url"],
        published=given["published"] or None,
        language=given["language"],
        actor=actor,
        reason="added on the desk",
        now=now,
    )


def _bytes_of(upload: UploadedFile[bytes]) -> bytes:
    """All of the file, unless it is too large even to be looked at; below that the service knows each kind's limit."""
    if upload.size and upload.size > LARGEST_UPLOAD:
        raise InvalidInput(
            f"This file has {upload.size / 1e6:.0f} MB; {LARGEST_UPLOAD / 1e6:.0f} MB is far more than any report "
            "needs. Save the article alone, or paste its text.",
            code="too_large",
            expected=LARGEST_UPLOAD,
            found=upload.size,
        )
    return bytes(upload.read())


def _page(request: HttpRequest, form: DeskForm, status: int) -> HttpResponse:
    context = {"form": form, "source_names": names_to_suggest()}
    return show(request, "desk/add_document.html", context, title="Add document", status=status)
