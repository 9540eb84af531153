import numpy as np
import pytest
from django.core.management import call_command
from django.db import connection
from pytest_django.fixtures import Settings

from claims.consistency.meaning.models import ClaimVector
from claims.consistency.meaning.selectors import block_of
from claims.consistency.meaning.services import Embedded, embed_claims, index_vectors, read_meaning
from claims.jobs.models import Job
from claims.register.models import Claim
from claims.register.services import accept_claim, reject_claim
from tests.consistency.meaning.readers import DOCKS, read_all, read_claim
from tests.consistency.stage import correct
from tests.factories import NOW, fact_checker, make_claim, make_proposal

pytestmark = pytest.mark.django_db(transaction=True)


def versions() -> list[int]:
    return list(ClaimVector.objects.order_by("pk").values_list("pk", flat=True))


class TestEmbedClaims:
    def test_is_due_as_soon_as_a_claim_is_accepted(self) -> None:
        claim = make_proposal()
        assert not Job.objects.filter(kind="embed_claims").exists()
        accept_claim(claim=claim, actor=fact_checker(), reason="", now=NOW)
        read_all()
        assert versions() == [claim.current_id]

    def test_reads_the_whole_block_at_once(self) -> None:
        claims = [make_claim(statement=f"Ship number {number} sank.") for number in range(3)]
        job = Job.objects.filter(kind="embed_claims").order_by("pk")[0]
        block = block_of(job.payload["version"])
        embed_claims(block, read_meaning(block))
        assert versions() == [c.current_id for c in claims if (c.current_id or 0) in block]

    def test_twice_is_as_good_as_once(self) -> None:
        claim = read_claim()
        block = block_of(claim.current_id or 0)
        before = ClaimVector.objects.get().vector
        assert read_meaning(block).vectors == []
        assert embed_claims(block, read_meaning(block)) == 0
        assert ClaimVector.objects.get().vector == before

    def test_two_workers_at_once_leave_one_vector(self) -> None:
        claim = make_claim(statement=DOCKS)
        block = block_of(claim.current_id or 0)
        first, second = read_meaning(block), read_meaning(block)
        embed_claims(block, first)
        embed_claims(block, second)
        assert versions() == [claim.current_id]

    def test_follows_a_claim_to_its_next_version(self) -> None:
        claim = read_claim()
        correct(claim, 17)
        read_all()
        claim.refresh_from_db()
        assert versions() == [claim.current_id]

    def test_forgets_a_claim_that_was_rejected_after_all(self) -> None:
        claim = read_claim()
        reject_claim(claim=claim, actor=fact_checker(), reason="not in the text", now=NOW)
        read_all()
        assert versions() == []

    def test_reads_anew_what_another_model_read(self) -> None:
        claim = make_claim(statement=DOCKS)
        version = claim.current_id or 0
        block = block_of(version)
        embed_claims(block, Embedded("other@1", [(version, np.ones(8, dtype=np.float32))]))
        embed_claims(block, read_meaning(block))
        assert [(row.model, row.dimension) for row in ClaimVector.objects.all()] == [
            ("all-MiniLM-L6-v2-int8@8199be6f699a", 384)
        ]

    def test_has_nothing_to_do_without_a_model(self, settings: Settings) -> None:
        settings.MEANING = {"MODEL": "none", "THREADS": "1"}
        read_claim()
        assert versions() == []


class TestIndexVectors:
    def test_makes_the_index_for_another_length_once(self) -> None:
        for _ in range(2):
            index_vectors(ClaimVector._meta.db_table, 8)
        with connection.cursor() as cursor:
            cursor.execute("SELECT indexdef FROM pg_indexes WHERE indexname = 'claims_claimvector_nearest_8'")
            (definition,) = cursor.fetchone() or ("",)
            assert "bit(8)" in definition
            cursor.execute("DROP INDEX claims_claimvector_nearest_8")


class TestCommand:
    def test_reads_what_no_worker_read(self, capsys: pytest.CaptureFixture[str]) -> None:
        make_claim(statement=DOCKS)
        make_proposal()
        call_command("embed_claims")
        assert "1 claims read by all-MiniLM-L6-v2-int8" in " ".join(capsys.readouterr().out.split())
        assert versions() == list(Claim.objects.filter(status="accepted").values_list("current", flat=True))

    def test_says_that_there_is_no_model(self, settings: Settings, capsys: pytest.CaptureFixture[str]) -> None:
        settings.MEANING = {"MODEL": "none", "THREADS": "1"}
        call_command("embed_claims")
        assert "by words alone" in " ".join(capsys.readouterr().out.split())
