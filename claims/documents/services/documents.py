"""Taking in what was published."""

from datetime import datetime

from django.db import IntegrityError, transaction

from claims.audit.models import Actor
from claims.audit.rules import ensure_role
from claims.audit.selectors import roles_of
from claims.audit.services import append
from claims.audit.vocabulary import ActorKind
from claims.documents.models import Blob, Document, Snapshot, Source
from claims.documents.parsers import Reading, read
from claims.documents.rules import decide_media_type, ensure_language, ensure_title, ensure_url, read_published
from claims.documents.selectors import document_with_bytes
from claims.documents.services.near_copies import enqueue_search
from claims.documents.services.sources import ADDS_DOCUMENTS
from claims.documents.vocabulary import MediaType
from claims.jobs.services import enqueue_job
from claims.lib.errors import Duplicate, InvalidInput
from claims.lib.hashing import sha256_hex

_LONGEST_TITLE_SHOWN = 500
# Reading the longest text we accept takes a third of this on a small machine.
READING_SECONDS = 600


def _refuse_known_bytes(sha256: str) -> None:
    known = document_with_bytes(sha256)
    if known is not None:
        raise Duplicate(
            f"Exactly these bytes are on record already as “{known}”. Nothing was added; work with that document.",
            document=known.pk,
        )


def add_document(
    *,
    source: Source | None,
    data: bytes,
    media_type: str | None = None,
    filename: str = "",
    title: str = "",
    url: str = "",
    published: str | None = None,
    language: str = "",
    actor: Actor,
    reason: str,
    now: datetime,
) -> Document:
    """Keep the bytes of a published work, the text read from them, and make due their reading for claims and the
    search for others that print them.

    `media_type` may carry a charset, as in an HTTP header; None or empty means: tell by the file name and the bytes.
    `published` is an ISO day, or day and time with zone. `InvalidInput` says what cannot be used; `Duplicate` (details:
    document) when the same bytes are on record.
    """
    if actor.kind == ActorKind.PERSON:
        ensure_role(roles_of(actor), ADDS_DOCUMENTS, "add a document")
    if source is None or source.pk is None:
        raise InvalidInput(
            "A document needs its source: who published it? Choose a source, or record a new one.", code="no_source"
        )
    media = decide_media_type(media_type, filename, data)
    title, url, language = ensure_title(title), ensure_url(url), ensure_language(language)
    when = read_published(published, now)
    sha256 = sha256_hex(data)
    _refuse_known_bytes(sha256)
    reading = read(data, media)
    document = Document(
        source=source,
        title=title or reading.title[:_LONGEST_TITLE_SHOWN],
        url=url,
        published_at=when.at,
        published_precision=when.precision,
        published_date=None if when.at is None else when.at.date(),
        language=language,
        first_sha256=sha256,
        added_by=actor,
        created_at=now,
    )
    with transaction.atomic():
        _insert(document, actor=actor, reason=reason, now=now)
        snapshot = _take_snapshot(document, data, media.type, reading, actor=actor, now=now)
        enqueue_job(
            kind="extract_snapshot",
            key=f"extract_snapshot:{snapshot.pk}",
            payload={"snapshot": snapshot.pk},
            limit_seconds=READING_SECONDS,
        )
        enqueue_search(document.pk, snapshot.pk)
    return document


def _insert(document: Document, *, actor: Actor, reason: str, now: datetime) -> None:
    entry = append(
        stream=document.stream,
        kind="document.added",
        body={
            "source": str(document.source.stream),
            "sha256": document.first_sha256,
            "title": document.title,
            "url": document.url,
            "published_at": None if document.published_at is None else document.published_at.isoformat(),
            "published_precision": str(document.published_precision),
            "language": document.language,
        },
        actor=actor,
        reason=reason,
        now=now,
    )
    document.stream_seq = entry.stream_seq
    try:
        with transaction.atomic():
            document.save(force_insert=True)
    except IntegrityError:
        # Somebody added the same bytes since we looked; the unique digest made us wait for them.
        _refuse_known_bytes(document.first_sha256)
        raise


def _take_snapshot(
    document: Document, data: bytes, media_type: MediaType, reading: Reading, *, actor: Actor, now: datetime
) -> Snapshot:
    blob, _ = Blob.objects.get_or_create(sha256=document.first_sha256, defaults={"data": data})
    snapshot = Snapshot(
        document=document,
        blob=blob,
        byte_size=len(data),
        media_type=media_type,
        encoding=reading.encoding,
        text=reading.text,
        text_sha256=sha256_hex(reading.text.encode()),
        parser=reading.parser,
        fetched_by=actor,
        created_at=now,
    )
    entry = append(
        stream=snapshot.stream,
        kind="snapshot.taken",
        body={
            "document": str(document.stream),
            "sha256": snapshot.sha256,
            "byte_size": snapshot.byte_size,
            "media_type": str(media_type),
            "encoding": reading.encoding,
            "text_sha256": snapshot.text_sha256,
            "parser": reading.parser,
        },
        actor=actor,
        reason="bytes of a new document",
        now=now,
    )
    snapshot.stream_seq = entry.stream_seq
    snapshot.save(force_insert=True)
    return snapshot
