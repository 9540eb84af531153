import random
from collections.abc import Callable
from typing import Any

import pytest

from claims.audit.models import Actor, AuditEntry
from claims.audit.selectors import history
from claims.documents.models import Blob, Document, Snapshot
from claims.documents.services import add_document
from claims.jobs.models import Job
from claims.lib.errors import Duplicate, InvalidInput, LedgerError, NotAllowed
from claims.lib.hashing import sha256_hex
from tests.factories import NOW, REASON, administrator, auditor, fact_checker, machine, make_source, nobody, snapshot_of

pytestmark = pytest.mark.django_db

TEXT = "On 17 October, the ministry said, a strike killed 16 people. \U0001f600 Ten were hurt."


def add(data: bytes = TEXT.encode(), **more: Any) -> Document:
    fields: dict[str, Any] = {"actor": fact_checker(), "reason": REASON, "now": NOW, **more}
    fields.setdefault("source", make_source("Gazette"))
    return add_document(data=data, **fields)


def counts() -> tuple[int, ...]:
    return tuple(model.objects.count() for model in (Document, Snapshot, Blob, Job, AuditEntry))


class TestAddDocument:
    def test_keeps_the_exact_bytes_and_the_text_read_from_them(self) -> None:
        data = TEXT.replace(". ", ".\r\n").encode()
        snapshot = snapshot_of(add(data))
        assert bytes(snapshot.blob.data) == data
        assert (snapshot.sha256, snapshot.byte_size) == (sha256_hex(data), len(data))
        assert snapshot.text == TEXT.replace(". ", ".\n")
        assert (snapshot.encoding, snapshot.parser) == ("utf-8", "plain-text 1")

    def test_logs_document_and_snapshot(self) -> None:
        document = add(reason="for the story on Ganja")
        (added,) = history(document.stream)
        (taken,) = history(snapshot_of(document).stream)
        assert (added.entry.kind, taken.entry.kind) == ("document.added", "snapshot.taken")
        assert added.body is not None
        assert added.body["reason"] == "for the story on Ganja"
        assert (document.stream_seq, added.entry.stream_seq) == (1, 1)

    def test_makes_its_reading_and_the_search_for_copies_due(self) -> None:
        document = add()
        due = dict(Job.objects.values_list("kind", "payload"))
        assert due == {
            "extract_snapshot": {"snapshot": snapshot_of(document).pk},
            "find_near_copies": {"document": document.pk},
        }

    def test_reads_a_page(self) -> None:
        document = add(b"<html><body><h1>Strike on Ganja</h1><p>Three died.</p></body></html>", filename="page.html")
        assert document.title == "Strike on Ganja"
        assert snapshot_of(document).text == "Strike on Ganja\n\nThree died."

    def test_keeps_the_day_as_the_document_gives_it(self) -> None:
        document = add(published="2020-10-17T01:30+04:00")
        document.refresh_from_db()
        assert str(document.published_date) == "2020-10-17"
        assert document.published_at is not None
        assert document.published_at.day == 16

    @pytest.mark.parametrize("who", [administrator, machine])
    def test_takes_administrators_and_machines(self, who: Callable[[], Actor]) -> None:
        assert add(actor=who()).pk

    @pytest.mark.parametrize("who", [auditor, nobody])
    def test_refuses_people_without_the_role(self, who: Callable[[], Actor]) -> None:
        with pytest.raises(NotAllowed):
            add(actor=who())


class TestAddDocumentTwice:
    def test_names_the_document_and_adds_nothing(self) -> None:
        first = add(title="Toll rises")
        before = counts()
        with pytest.raises(Duplicate, match="Toll rises") as refusal:
            add(source=make_source("Another Gazette"), title="Other title")
        assert refusal.value.details == {"document": first.pk}
        assert counts()[:4] == before[:4]

    def test_takes_bytes_that_differ_by_one(self) -> None:
        assert add().pk != add(TEXT.encode() + b" ").pk


BAD_INPUT: list[tuple[str, dict[str, Any], str]] = [
    ("an empty file", {"data": b""}, "empty"),
    ("white space alone", {"data": b" \r\n\t"}, "no_words"),
    ("a PDF", {"data": b"%PDF-1.7\n..."}, "not_text"),
    ("a picture", {"data": b"\x89PNG\r\n\x1a\n\x00\x00"}, "not_text"),
    ("an archive", {"data": b"PK\x03\x04\x14\x00"}, "not_text"),
    ("random bytes", {"data": random.Random(7).randbytes(3000)}, "not_text"),
    ("NUL in a text", {"data": b"Sixteen\x00people"}, "not_text"),
    ("a page without text", {"data": b"<html><body><img src=a></body></html>"}, "no_words"),
    (
        "another encoding than declared",
        {"data": b"tu\xe9s", "media_type": "text/plain; charset=utf-8"},
        "wrong_encoding",
    ),
    ("20 MB of text", {"data": b"Ten died. " * 2_000_000}, "too_large"),
    ("deep nesting", {"data": b"<div>" * 100_000, "media_type": "text/html"}, "page_too_complex"),
    ("an impossible date", {"published": "2020-02-30"}, "impossible_date"),
    ("a date to come", {"published": "2027-01-01"}, "future_date"),
    ("no source", {"source": None}, "no_source"),
    ("an odd address", {"url": "javascript:alert(1)"}, "invalid_url"),
    ("a media type we cannot read", {"media_type": "application/pdf"}, "unknown_media_type"),
    ("a language in words", {"language": "English"}, "invalid_language"),
]


class TestAddDocumentRefuses:
    @pytest.mark.parametrize(("what", "given", "code"), BAD_INPUT, ids=[row[0] for row in BAD_INPUT])
    def test_with_a_sentence_and_nothing_half_written(self, what: str, given: dict[str, Any], code: str) -> None:
        make_source("Gazette")
        before = counts()
        with pytest.raises(InvalidInput) as refusal:
            add(**given)
        assert refusal.value.code == code
        assert refusal.value.sentence.endswith((".", "?"))
        assert len(refusal.value.sentence.split(". ")) + refusal.value.sentence.count(":") > 1, "what to do is missing"
        assert counts() == before

    def test_every_kind_in_words_of_its_own(self) -> None:
        sentences = set()
        for _, given, _ in BAD_INPUT:
            with pytest.raises(LedgerError) as refusal:
                add(**given)
            sentences.add(refusal.value.sentence)
        # "random bytes" and "NUL in a text" are one case to a reader.
        assert len(sentences) >= len(BAD_INPUT) - 1
