"""Submitting documents and proposing claims."""

from typing import Any

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from rest_framework.test import APIClient

from claims.api.v1.parsers import LARGEST_BODY
from claims.audit.models import AuditEntry
from claims.documents.models import Document
from claims.jobs.models import Job
from claims.register.models import Claim
from tests import factories

pytestmark = pytest.mark.django_db

TEXT = "The ministry said on Saturday that at least 16 people were killed in Ganja. Nobody was hurt in Barda."


def submit(client: APIClient, **changes: Any) -> Any:
    body = {"source": factories.make_source().pk, "text": TEXT, "title": "Strike on Ganja", "published": "2020-10-17"}
    return client.post("/api/v1/documents/", {**body, **changes}, format="json")


def propose(client: APIClient, **changes: Any) -> Any:
    snapshot = factories.snapshot_of(factories.make_document(TEXT)) if not Document.objects.exists() else None
    body = {
        "snapshot": snapshot.pk if snapshot else Document.objects.get().snapshots.get().pk,
        "quote": "at least 16 people were killed in Ganja",
        "kind": "figure",
        "statement": "At least 16 people were killed in Ganja.",
        "voice": "quoted",
        "claimant": [{"name": "The ministry", "cue": "said"}],
        "figure": {"measure": "killed", "population": "people", "lower": 16, "verbatim": "at least 16"},
        "date": "2020-10-17",
    }
    return client.post("/api/v1/claims/", {**body, **changes}, format="json")


class TestSubmittingADocument:
    def test_keeps_it_and_makes_its_reading_due(self, writer: APIClient) -> None:
        answer = submit(writer, url="https://gazette.example/1", reason="wire import")
        assert answer.status_code == 201
        got = answer.json()
        assert (got["title"], got["published_at"][:10], len(got["snapshots"])) == ("Strike on Ganja", "2020-10-17", 1)
        assert Job.objects.get(kind="extract_snapshot").payload == {"snapshot": got["snapshots"][0]["id"]}
        assert b"wire import" in bytes(AuditEntry.objects.get(kind="document.added").payload.body)

    def test_takes_a_file(self, writer: APIClient) -> None:
        file = SimpleUploadedFile("report.txt", TEXT.encode(), content_type="text/plain")
        body = {"source": factories.make_source().pk, "file": file}
        answer = writer.post("/api/v1/documents/", body, format="multipart")
        assert answer.status_code == 201
        assert Document.objects.get().snapshots.get().text == TEXT

    def test_says_which_document_has_the_same_bytes(self, writer: APIClient) -> None:
        first = submit(writer).json()
        again = submit(writer)
        assert again.status_code == 409
        assert (again.json()["code"], again.json()["details"]) == ("duplicate", {"document": first["id"]})
        assert Document.objects.count() == 1

    @pytest.mark.parametrize(
        ("changes", "status", "words"),
        [
            ({"source": None}, 400, "source: This field may not be null"),
            ({"source": 999_999}, 404, "No source has the number 999999"),
            ({"source": "Gazette"}, 400, "source: A valid integer is required"),
            ({"text": ""}, 400, ""),
            ({"published": "2020-02-30"}, 400, ""),
            ({"url": "javascript:alert(1)"}, 400, ""),
            ({"media_type": "application/pdf"}, 400, "media_type: "),
            ({"titel": "x"}, 400, "titel: There is no such field"),
            ({"text": "bad \x00 byte"}, 400, "text: "),
        ],
    )
    def test_refuses_with_a_sentence_and_keeps_nothing(
        self, writer: APIClient, changes: dict[str, Any], status: int, words: str
    ) -> None:
        answer = submit(writer, **changes)
        assert answer.status_code == status
        assert set(answer.json()) == {"code", "sentence", "details"}
        assert words in answer.json()["sentence"]
        assert not Document.objects.exists()
        assert not Job.objects.exists()

    def test_refuses_text_and_file_at_once_and_neither(self, writer: APIClient) -> None:
        source = factories.make_source().pk
        file = SimpleUploadedFile("report.txt", TEXT.encode())
        for body in ({"source": source}, {"source": source, "text": TEXT, "file": file}):
            answer = writer.post("/api/v1/documents/", body, format="multipart")
            assert "either a text or a file" in answer.json()["sentence"]

    @pytest.mark.parametrize("format", ["json", "multipart"])
    def test_refuses_what_is_far_too_large_before_reading_it(self, writer: APIClient, format: str) -> None:
        answer = writer.post("/api/v1/documents/", {"text": "x" * LARGEST_BODY}, format=format)
        assert (answer.status_code, answer.json()["code"]) == (413, "too_large")

    def test_says_how_long_a_text_may_be(self, writer: APIClient) -> None:
        answer = submit(writer, text="Ten died. " * 300_000)
        assert answer.status_code == 400
        assert "This text has 3.0 MB; one document may have 1 MB at most" in answer.json()["sentence"]

    def test_refuses_a_form_field_that_should_be_a_file(self, writer: APIClient) -> None:
        answer = writer.post("/api/v1/documents/", {"text": "x" * 3_000_000}, format="multipart")
        assert (answer.status_code, answer.json()["code"]) == (413, "too_large")

    @pytest.mark.parametrize("body", [b"{", b"[]", b"1", b'"text"', b"\xff", b"[" * 100_000])
    def test_refuses_what_is_no_object(self, writer: APIClient, body: bytes) -> None:
        answer = writer.post("/api/v1/documents/", body, content_type="application/json")
        assert answer.status_code == 400
        assert answer.json()["sentence"]

    def test_refuses_another_language(self, writer: APIClient) -> None:
        answer = writer.post("/api/v1/documents/", b"<a/>", content_type="application/xml")
        assert (answer.status_code, answer.json()["code"]) == (415, "unsupported_media_type")


class TestProposingAClaim:
    def test_puts_it_before_a_person_at_its_exact_words(self, writer: APIClient) -> None:
        answer = propose(writer)
        assert answer.status_code == 201, answer.json()
        got = answer.json()
        assert (got["status"], got["extractor"]) == ("proposed", "")
        assert got["current"]["exact"] == "at least 16 people were killed in Ganja"
        assert (got["current"]["figure"]["lower"], got["current"]["figure"]["upper"]) == ("16", None)
        assert got["current"]["origin"]["name"] == "The ministry"
        assert Job.objects.filter(kind="match_snapshot", key__endswith=f":claim:{got['id']}").exists()

    def test_twice_is_the_same_claim(self, writer: APIClient) -> None:
        first, again = propose(writer), propose(writer)
        assert (first.status_code, again.status_code) == (201, 200)
        assert first.json()["id"] == again.json()["id"]
        assert Claim.objects.count() == 1

    @pytest.mark.parametrize(
        ("changes", "status", "words"),
        [
            ({"quote": "at least 17 people"}, 400, "does not stand in this text"),
            ({"occurrence": 2}, 400, "once, so there is no occurrence 2"),
            ({"snapshot": 999_999}, 404, "There is no snapshot 999999"),
            ({"date": "2020-02-30"}, 400, "2020-02-30"),
            ({"kind": "rumour"}, 400, "kind: "),
            ({"figure": {"measure": "killed"}}, 400, "figure.population: "),
            ({"figure": {"measure": "killed", "population": "people", "verbatim": "x", "uper": 1}}, 400, "figure.uper"),
            ({"claimant": [{"nam": "The ministry"}]}, 400, "claimant.0.nam: There is no such field"),
            ({"check_worthiness": 2}, 400, "check_worthiness: "),
            ({"status": "accepted"}, 400, "status: There is no such field"),
        ],
    )
    def test_refuses_with_a_sentence_and_keeps_nothing(
        self, writer: APIClient, changes: dict[str, Any], status: int, words: str
    ) -> None:
        answer = propose(writer, **changes)
        assert answer.status_code == status
        assert words in answer.json()["sentence"]
        assert not Claim.objects.exists()

    def test_refuses_bounds_in_the_wrong_order(self, writer: APIClient) -> None:
        figure = {"measure": "killed", "population": "people", "lower": 20, "upper": 10, "verbatim": "x"}
        answer = propose(writer, figure=figure)
        assert (answer.status_code, answer.json()["code"]) != (500, "internal_error")
        assert answer.status_code == 400
        assert not Claim.objects.exists()
