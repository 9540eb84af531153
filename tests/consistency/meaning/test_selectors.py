import numpy as np
import pytest
from pytest_django.fixtures import Settings

from claims.consistency.meaning.models import ClaimVector
from claims.consistency.meaning.selectors import nearest_claims
from claims.consistency.meaning.services import Embedded, embed_claims
from claims.register.models import Claim
from claims.register.vocabulary import ClaimStatus
from tests.consistency.meaning.readers import read_claim
from tests.factories import make_claim

pytestmark = pytest.mark.django_db(transaction=True)

PARAPHRASE = "Blaze in the port kills three stevedores"


class TestNearestClaims:
    def test_come_in_the_order_of_their_meaning(self) -> None:
        near, far = read_claim(), read_claim("The central bank left its interest rate unchanged.")
        found = nearest_claims(PARAPHRASE)
        assert [one.claim_id for one in found] == [near.pk, far.pk]
        assert found[0].version_id == near.current_id
        assert found[0].similarity > 0.4 > 0.1 > found[1].similarity

    def test_can_be_asked_for_by_a_vector(self) -> None:
        read_claim()
        vector = np.array(ClaimVector.objects.get().vector, dtype=np.float32)
        (found,) = nearest_claims(vector, limit=1)
        assert found.similarity == pytest.approx(1.0, abs=1e-3)

    def test_are_accepted_ones_only(self) -> None:
        claim = read_claim()
        Claim.objects.filter(pk=claim.pk).update(status=ClaimStatus.REJECTED, decision_reason="no claim")
        assert nearest_claims(PARAPHRASE) == []

    def test_are_at_most_as_many_as_wanted(self) -> None:
        for number in range(3):
            read_claim(f"Ship number {number} sank in the storm.")
        assert len(nearest_claims("A ship sank", limit=2)) == 2

    def test_are_none_without_a_model(self, settings: Settings) -> None:
        read_claim()
        settings.MEANING = {"MODEL": "none", "THREADS": "1"}
        assert nearest_claims(PARAPHRASE) == []

    def test_leave_out_what_another_model_read(self) -> None:
        read_claim()
        other = make_claim(statement="Blaze in the port kills three stevedores.").current_id or 0
        block = range(other, other + 1)
        embed_claims(block, Embedded("other@1", [(other, np.ones(8, dtype=np.float32))]))
        assert other not in [one.version_id for one in nearest_claims(PARAPHRASE)]
        assert ClaimVector.objects.get(version=other).dimension == 8
