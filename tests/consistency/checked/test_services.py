from dataclasses import replace

import pytest
from pytest_django.fixtures import Settings

from claims.audit.models import AuditEntry
from claims.consistency.checked.models import CheckedClaim, CheckedVector
from claims.consistency.checked.services import keep_checked_claim, set_standing
from claims.jobs.models import Job
from claims.lib.errors import InvalidInput
from tests.consistency.checked.verdicts import HARBOR, OTHERS, bring
from tests.factories import NOW, make_claim

pytestmark = pytest.mark.django_db


class TestImportFactChecks:
    def test_keeps_words_meaning_and_one_entry(self) -> None:
        assert bring(HARBOR, *OTHERS) == (5, 0)
        row = CheckedClaim.objects.get(key=HARBOR.key)
        assert (row.rating, row.publisher, row.version) == ("Mostly false", "Fact Desk", None)
        assert {"docker", "harbor", "novo"} <= set(row.words)
        assert sorted(row.vectors.values_list("is_title", flat=True)) == [False, True]
        assert AuditEntry.objects.filter(kind="fact_checks.imported").count() == 1

    def test_has_claims_that_are_on_record_looked_at(self) -> None:
        make_claim()
        bring(HARBOR)
        assert Job.objects.filter(kind="find_repetitions").count() == 1

    def test_twice_is_as_good_as_once(self) -> None:
        bring(HARBOR)
        assert bring(HARBOR) == (0, 0)
        assert CheckedVector.objects.count() == 2
        assert AuditEntry.objects.filter(kind="fact_checks.imported").count() == 1

    def test_replaces_what_reads_otherwise_now(self) -> None:
        bring(HARBOR)
        assert bring(replace(HARBOR, rating="True")) == (0, 1)
        assert CheckedClaim.objects.get().rating == "True"

    def test_takes_one_named_twice_in_a_file_once(self) -> None:
        assert bring(HARBOR, replace(HARBOR, rating="True")) == (1, 0)
        assert CheckedClaim.objects.get().rating == "True"

    def test_never_takes_the_place_of_a_verdict_of_ours(self) -> None:
        version = make_claim().current
        assert version is not None
        keep_checked_claim(fact_check=HARBOR, version=version, now=NOW)
        with pytest.raises(InvalidInput, match="names a verdict of our own"):
            bring(replace(HARBOR, rating="True"))
        assert CheckedClaim.objects.get().rating == "Mostly false"

    def test_needs_no_model(self, settings: Settings) -> None:
        settings.MEANING = {"MODEL": "none", "THREADS": "1"}
        bring(HARBOR)
        assert not CheckedVector.objects.exists()


class TestSetStanding:
    def test_takes_a_verdict_back_and_brings_it_back(self) -> None:
        bring(HARBOR)
        for is_standing in (False, True):
            set_standing(key=HARBOR.key, is_standing=is_standing, now=NOW)
            assert CheckedClaim.objects.get().is_standing is is_standing

    def test_has_what_repeats_it_looked_for(self) -> None:
        bring(HARBOR)
        set_standing(key=HARBOR.key, is_standing=False, now=NOW)
        assert Job.objects.get(kind="find_repetitions").payload == {"checked": CheckedClaim.objects.get().pk}

    def test_passes_by_what_was_never_kept(self) -> None:
        set_standing(key="unknown", is_standing=False, now=NOW)
        assert not Job.objects.filter(kind="find_repetitions").exists()
