import pytest
from django.core.management import call_command

from claims.documents.models import CopySketch
from claims.documents.services import look_for_near_copies, record_near_copies
from tests.documents.copies import together
from tests.documents.near_copies.reports import ELSEWHERE, WIRE
from tests.factories import NOW, machine, make_document

pytestmark = pytest.mark.django_db


def run(capsys: pytest.CaptureFixture[str], *options: str) -> str:
    call_command("find_near_copies", *options)
    return capsys.readouterr().out


def test_compares_what_was_never_compared(capsys: pytest.CaptureFixture[str]) -> None:
    for name, text in (("Agency", WIRE), ("Herald", WIRE + "!"), ("Courier", ELSEWHERE)):
        make_document(text, source=name)
    assert "3 documents compared. Reports printed more than once: 1." in run(capsys)
    assert together() == [["Agency", "Herald"]]
    assert "0 documents compared" in run(capsys)


def test_goes_on_where_it_stopped(capsys: pytest.CaptureFixture[str]) -> None:
    documents = [make_document(text, source=name) for name, text in (("Agency", WIRE), ("Herald", WIRE + "!"))]
    record_near_copies(
        document_id=documents[0].pk, found=look_for_near_copies(documents[0].pk), actor=machine(), now=NOW
    )
    # Stopped between the sketch of a document and what it is like.
    look_for_near_copies(documents[1].pk)
    assert "1 documents compared" in run(capsys)
    assert together() == [["Agency", "Herald"]]


def test_compares_all_anew_where_asked(capsys: pytest.CaptureFixture[str]) -> None:
    make_document(WIRE)
    run(capsys)
    CopySketch.objects.update(numbers=[1])
    assert "1 documents compared" in run(capsys, "--all")
    assert CopySketch.objects.get().numbers != [1]
