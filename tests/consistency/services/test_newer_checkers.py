"""Claims that did not change meet only the checkers that have not seen them in their present version."""

import pytest

from claims.consistency.models import Finding, Reconciliation, SubjectCheck
from claims.consistency.services import Checked, check_subject
from claims.consistency.versions import checker_versions, rule_versions
from claims.consistency.vocabulary import FindingKind, FindingState
from claims.register.models import Claim, Subject
from tests.consistency.stage import check, checker, divergent, told
from tests.factories import NOW

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("two_claims")]


def seen_by(**versions: str) -> None:
    """Say that the last check was made by these versions of some checkers, and by the present ones of the others."""
    SubjectCheck.objects.update(checkers={**checker_versions(), **versions})


def blur(kind: FindingKind) -> None:
    """Another sentence, which the checker that looks again puts right."""
    assert Finding.objects.filter(kind=kind).update(sentence="Something is odd.") == 1


class TestCheckSubject:
    def test_records_which_version_of_which_checker_looked(self, subject: Subject) -> None:
        check(subject)
        recorded = SubjectCheck.objects.get(subject=subject)
        assert (recorded.checkers, recorded.rules) == (checker_versions(), rule_versions())

    def test_runs_the_newer_checker_and_leaves_the_findings_of_others_alone(self, subject: Subject) -> None:
        told(subject, "City Radio", 16)
        check(subject)
        blur(FindingKind.DIVERGENT)
        blur(FindingKind.CORROBORATED)
        seen_by(divergent="0")
        assert check(subject) == Checked(changed=1)
        assert "5 apart" in divergent().sentence
        assert Finding.objects.get(kind=FindingKind.CORROBORATED).sentence == "Something is odd."
        assert SubjectCheck.objects.get(subject=subject).checkers == checker_versions()

    def test_resolves_what_a_checker_found_that_is_gone(self, subject: Subject) -> None:
        check(subject)
        Finding.objects.update(checker="given_up", key="another")
        seen_by(given_up="1")
        assert check(subject) == Checked(resolved=1)
        assert divergent().state == FindingState.RESOLVED
        assert divergent().state_reason == "No longer found: the checker has changed; the claims have not."

    def test_keeps_what_the_others_compared_in_the_coverage(self, subject: Subject) -> None:
        check(subject)
        before = SubjectCheck.objects.get(subject=subject).coverage
        seen_by(divergent="0")
        check(subject)
        assert SubjectCheck.objects.get(subject=subject).coverage == before
        assert before["by_checker"]["divergent"] == {"consistent": 0, "inconsistent": 1}

    def test_reconciles_again_only_for_a_newer_rule(self, subject: Subject) -> None:
        check(subject)
        Reconciliation.objects.all().delete()
        seen_by(divergent="0")
        assert check(subject).reconciliations == 0
        SubjectCheck.objects.update(rules={"envelope": "0"})
        assert check(subject).reconciliations > 0

    def test_shows_everything_to_every_checker_when_asked_to(self, subject: Subject) -> None:
        check(subject)
        blur(FindingKind.DIVERGENT)
        assert check(subject) == Checked()
        assert check_subject(subject_id=subject.pk, actor=checker(), now=NOW, anew=True) == Checked(changed=1)

    def test_looks_with_every_checker_when_a_claim_changed(
        self, subject: Subject, two_claims: tuple[Claim, Claim]
    ) -> None:
        told(subject, "City Radio", 16)
        check(subject)
        blur(FindingKind.CORROBORATED)
        told(subject, "The Courier", 16)
        check(subject)
        assert Finding.objects.get(kind=FindingKind.CORROBORATED).sentence != "Something is odd."
