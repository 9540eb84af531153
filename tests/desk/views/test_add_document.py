import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.urls import reverse

from claims.documents.models import Document, Source
from tests.desk.visitor import sign_in, text_of
from tests.factories import auditor, fact_checker, make_document, make_source

pytestmark = pytest.mark.django_db
ADD = "desk:document-add"
TEXT = "A strike killed 16 people in Ganja on 17 October 2020, the ombudsman said."


class TestAdd:
    def test_puts_pasted_text_on_record_and_opens_its_desk(self) -> None:
        source = make_source("Trend")
        given = {"source": "Trend", "text": TEXT, "title": "Toll rises", "published": "2020-10-17"}
        answer = sign_in(fact_checker()).post(reverse(ADD), given)
        document = Document.objects.get(source=source)
        assert (document.title, document.snapshots.get().text) == ("Toll rises", TEXT)
        assert answer["Location"] == reverse("desk:document", args=[document.pk])

    def test_takes_an_html_file(self) -> None:
        make_source("Trend")
        page = f"<html><head><title>Toll</title></head><body><article><p>{TEXT}</p></article></body></html>".encode()
        given = {"source": "Trend", "file": SimpleUploadedFile("page.html", page, content_type="text/html")}
        sign_in(fact_checker()).post(reverse(ADD), given)
        assert TEXT in Document.objects.get().snapshots.get().text

    def test_adds_a_source_that_is_new_with_its_kind(self) -> None:
        given = {"source": "Goranboy Herald", "source_kind": "outlet", "text": TEXT}
        sign_in(fact_checker()).post(reverse(ADD), given)
        assert Source.objects.get(name="Goranboy Herald").kind == "outlet"

    def test_asks_what_an_unknown_source_is_and_keeps_what_was_typed(self) -> None:
        given = {"source": "Goranboy Herald", "text": TEXT, "title": "Toll rises"}
        answer = sign_in(fact_checker()).post(reverse(ADD), given)
        assert answer.status_code == 400
        assert "No source called “Goranboy Herald” is on record" in text_of(answer)
        assert TEXT in answer.content.decode()
        assert 'value="Toll rises"' in answer.content.decode()
        assert not Document.objects.exists()

    def test_leaves_no_new_source_behind_when_the_document_is_refused(self) -> None:
        given = {"source": "Goranboy Herald", "source_kind": "outlet", "text": TEXT, "published": "2020-13-45"}
        answer = sign_in(fact_checker()).post(reverse(ADD), given)
        assert answer.status_code == 400
        assert not Source.objects.filter(name="Goranboy Herald").exists()

    def test_points_at_the_document_that_has_the_same_bytes(self) -> None:
        known = make_document(TEXT, source="Trend")
        answer = sign_in(fact_checker()).post(reverse(ADD), {"source": "Trend", "text": TEXT})
        assert answer.status_code == 409
        assert reverse("desk:document", args=[known.pk]) in answer.content.decode()
        assert Document.objects.count() == 1

    @pytest.mark.parametrize("given", [{"text": "   "}, {}])
    def test_says_that_there_is_no_text(self, given: dict[str, str]) -> None:
        make_source("Trend")
        answer = sign_in(fact_checker()).post(reverse(ADD), {"source": "Trend", **given})
        assert answer.status_code == 400
        assert "There is no text." in text_of(answer)

    def test_refuses_a_file_that_is_empty_or_no_text(self) -> None:
        make_source("Trend")
        for data in (b"", bytes(range(256)) * 8):
            given = {"source": "Trend", "file": SimpleUploadedFile("report.txt", data)}
            answer = sign_in(fact_checker()).post(reverse(ADD), given)
            assert answer.status_code == 400
            assert "desk-refusal" in answer.content.decode()
        assert not Document.objects.exists()

    def test_does_not_even_read_a_file_of_absurd_size(self, monkeypatch: pytest.MonkeyPatch) -> None:
        make_source("Trend")
        monkeypatch.setattr("claims.desk.views.add_document.LARGEST_UPLOAD", 10)
        given = {"source": "Trend", "file": SimpleUploadedFile("report.txt", TEXT.encode())}
        answer = sign_in(fact_checker()).post(reverse(ADD), given)
        assert answer.status_code == 400
        assert "far more than any report needs" in text_of(answer)

    def test_refuses_an_auditor_with_a_sentence(self) -> None:
        make_source("Trend")
        answer = sign_in(auditor()).post(reverse(ADD), {"source": "Trend", "text": TEXT})
        assert answer.status_code == 403
        assert "You cannot add a document" in text_of(answer)

    @pytest.mark.parametrize(
        ("given", "sentence"),
        [
            ({"source": ""}, "A document needs its source: who published it?"),
            ({"text": "<div>" * 3 + "\x00"}, "“Text” holds a character that is no text."),
            ({"published": "2020-02-30"}, "There is no date “2020-02-30” in the calendar."),
            ({"url": "javascript:alert(1)"}, "readers cannot open from a page"),
        ],
    )
    def test_says_what_is_wrong_once_and_keeps_nothing(self, given: dict[str, str], sentence: str) -> None:
        make_source("Trend")
        answer = sign_in(fact_checker()).post(reverse(ADD), {"source": "Trend", "text": TEXT, **given})
        assert answer.status_code == 400
        assert text_of(answer).count(sentence) == 1
        assert "There is no text." not in text_of(answer)
        assert not Document.objects.exists()

    @pytest.mark.parametrize(
        ("name", "data", "sentence"),
        [
            ("page.html", b"<div>" * 100_000, "nests its elements deeper"),
            ("page.html", b"<html><body><img src=a></body></html>", "This page has no text"),
            ("report.txt", b"Ten died. " * 2_000_000, "This text has 20.0 MB"),
            ("report.html", b"<meta charset=utf-7><p>Ten died.", "We do not know the encoding"),
        ],
    )
    def test_says_what_is_wrong_with_a_file(self, name: str, data: bytes, sentence: str) -> None:
        make_source("Trend")
        answer = sign_in(fact_checker()).post(reverse(ADD), {"source": "Trend", "file": SimpleUploadedFile(name, data)})
        assert answer.status_code == 400
        assert sentence in text_of(answer)
        assert not Document.objects.exists()
