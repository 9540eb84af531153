import pytest

from claims.consistency.checked.matching import match_text
from claims.consistency.checked.models import CheckedClaim
from claims.jobs.models import Job
from claims.review.vocabulary import VerdictState
from tests.verdicts import Desk, make_verdict

pytestmark = pytest.mark.django_db


class TestPublishedVerdict:
    def test_can_be_found_from_then_on(self) -> None:
        verdict = make_verdict(Desk(), VerdictState.PUBLISHED)
        row = CheckedClaim.objects.get()
        assert (row.key, row.version, row.publisher) == (f"verdict {verdict.stream}", verdict.claim_version, "")
        assert (row.rating, row.date, row.url[:9]) == ("Mostly false", "2021-05-03", "/reviews/")
        assert row.claimant == verdict.claim_version.origin.name
        assert match_text("nine dockers injured in the port fire of May 2021")[0].checked == row

    def test_has_claims_that_repeat_it_looked_for(self) -> None:
        make_verdict(Desk(), VerdictState.PUBLISHED)
        assert Job.objects.filter(kind="find_repetitions").count() == 1

    def test_is_not_found_before_it_is_published(self) -> None:
        make_verdict(Desk(), VerdictState.APPROVED)
        assert not CheckedClaim.objects.exists()
