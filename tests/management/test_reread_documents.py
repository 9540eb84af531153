import pytest
from django.core.management import call_command

from claims.jobs.models import Job
from claims.register.models import Claim
from claims.register.vocabulary import ClaimStatus
from claims.tasks import do_job
from tests.factories import make_document, make_proposal, snapshot_of

pytestmark = pytest.mark.django_db(transaction=True)

TEXT = "On Saturday a strike killed 16 people in Ganja. A school was hit."


def reread(capsys: pytest.CaptureFixture[str]) -> str:
    call_command("reread_documents")
    return " ".join(capsys.readouterr().out.split())


def test_has_every_document_read_by_the_present_extractor_once(capsys: pytest.CaptureFixture[str]) -> None:
    make_document()
    make_document()
    assert "2 documents looked at; 2 are to be read anew" in reread(capsys)
    for job in Job.objects.filter(kind="extract_snapshot", key__regex=r"^extract_snapshot:\d+:"):
        assert do_job(job.pk)
    assert "2 documents looked at; 0 are to be read anew" in reread(capsys)


def test_takes_back_what_an_older_version_made_of_it(capsys: pytest.CaptureFixture[str]) -> None:
    document = make_document(TEXT)
    old = make_proposal("A school was hit", document=document)
    Claim.objects.filter(pk=old.pk).update(extractor="rules-en 0")
    reread(capsys)
    assert do_job(Job.objects.get(key__startswith=f"extract_snapshot:{snapshot_of(document).pk}:").pk)
    old.refresh_from_db()
    assert old.status == ClaimStatus.WITHDRAWN
    assert Claim.objects.filter(status=ClaimStatus.PROPOSED, current__exact__contains="killed 16 people").exists()
