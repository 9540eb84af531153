"""From a document to proposals by way of a model's server: what is kept, and what a failure leaves behind."""

import pytest
from django.db.models.functions import Now
from pytest_django.fixtures import Settings

from claims.audit.selectors import history
from claims.documents.models import Snapshot
from claims.extraction.models import ExtractionRun
from claims.jobs.models import Job
from claims.jobs.vocabulary import JobState
from claims.register.models import Claim
from claims.register.vocabulary import ClaimStatus
from claims.tasks import do_job
from tests.extraction.extractors.language_model.asking import CHILDREN, DEAD, HURT, KEY, TEXT, claim, settings_for
from tests.extraction.extractors.language_model.protocol_server import (
    ProtocolServer,
    Scripted,
    answering,
    claims,
    completion,
)
from tests.factories import make_document, snapshot_of

pytestmark = pytest.mark.django_db

BUSY = Scripted(status=503, headers={"Retry-After": "0"})


@pytest.fixture
def snapshot() -> Snapshot:
    return snapshot_of(make_document(TEXT))


def read_by(server: ProtocolServer, settings: Settings, **changes: str) -> Job:
    """The job of reading, after one attempt with a model behind `server`."""
    settings.EXTRACTOR = "language-model"
    settings.LANGUAGE_MODEL = settings_for(server.url, **changes)
    job = Job.objects.get(kind="extract_snapshot")
    Job.objects.filter(pk=job.pk).update(next_at=Now())
    do_job(job.pk)
    job.refresh_from_db()
    return job


class TestReadingADocument:
    def test_puts_proposals_on_record_under_the_models_name(self, snapshot: Snapshot, settings: Settings) -> None:
        with answering(claims(DEAD, CHILDREN, HURT)) as server:
            assert read_by(server, settings).state == JobState.DONE
        found = list(Claim.objects.order_by("pk"))
        assert [each.current.exact for each in found if each.current] == [
            DEAD["quote"],
            CHILDREN["quote"],
            HURT["quote"],
        ]
        assert {(each.extractor, each.status) for each in found} == {
            ("language-model 1 scripted-1", ClaimStatus.PROPOSED)
        }
        assert found[1].current is not None
        assert found[1].current.figure.part_of == found[0]

    def test_keeps_what_it_took_with_the_reading_and_in_the_log(self, snapshot: Snapshot, settings: Settings) -> None:
        with answering(BUSY, claims(HURT, claim("nobody wrote this"))) as server:
            read_by(server, settings)
        run = ExtractionRun.objects.get()
        assert run.usage == {
            "requests": 2,
            "retries": 1,
            "prompt_tokens": 1000,
            "completion_tokens": 100,
            "unmetered": 0,
            "cut_off": 0,
            "cost": "0.003000",
            "dropped": {"not_in_text": 1},
            "left_out": {},
        }
        act = list(history(snapshot.stream))[-1]
        assert act.body is not None
        assert act.body["body"]["usage"] == run.usage

    def test_is_tried_again_when_the_server_may_answer_later(self, snapshot: Snapshot, settings: Settings) -> None:
        with answering(BUSY, claims(HURT)) as server:
            job = read_by(server, settings, MAX_RETRIES="0")
            assert (job.state, job.attempts) == (JobState.FAILED, 1)
            assert "answered with status 503" in job.last_error
            assert not ExtractionRun.objects.exists()
            assert not Claim.objects.exists()
            job = read_by(server, settings, MAX_RETRIES="0")
        assert (job.state, job.attempts, job.last_error) == (JobState.DONE, 2, "")
        assert Claim.objects.count() == 1

    @pytest.mark.parametrize(
        ("answer", "sentence"),
        [
            (Scripted(status=401), "Check LEDGER_MODEL_KEY"),
            (completion("I would rather not."), "not the list of claims"),
        ],
    )
    def test_waits_for_a_person_where_the_answer_would_be_the_same(
        self, snapshot: Snapshot, settings: Settings, answer: Scripted, sentence: str
    ) -> None:
        with answering(answer) as server:
            job = read_by(server, settings)
            assert len(server.heard) == 1
        assert (job.state, job.attempts) == (JobState.DEAD, 1)
        assert sentence in job.last_error
        assert KEY not in job.last_error
        assert not Claim.objects.exists()

    def test_by_another_model_adds_only_what_is_new(self, snapshot: Snapshot, settings: Settings) -> None:
        with answering(claims(DEAD), claims(DEAD, HURT)) as server:
            read_by(server, settings)
            Job.objects.filter(kind="extract_snapshot").update(state=JobState.QUEUED)
            read_by(server, settings, NAME="scripted-2")
        assert list(ExtractionRun.objects.order_by("pk").values_list("version", "proposed_count", "known_count")) == [
            ("1 scripted-1", 1, 0),
            ("1 scripted-2", 2, 1),
        ]
        assert Claim.objects.count() == 2
