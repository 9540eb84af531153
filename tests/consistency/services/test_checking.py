import pytest

from claims.audit.models import AuditEntry
from claims.consistency.models import Finding, SubjectCheck
from claims.consistency.services import Checked, check_subject
from claims.consistency.vocabulary import FindingState
from claims.documents.models import Source
from claims.lib.errors import NotFound
from claims.register.models import Claim, Subject
from claims.register.services import reject_link
from tests.consistency.stage import LATER, check, checker, correct, divergent, told
from tests.factories import NOW, REASON, fact_checker, make_claim, make_figure

pytestmark = pytest.mark.django_db


class TestCheckSubject:
    def test_stores_what_it_found_with_claims_and_history(
        self, subject: Subject, two_claims: tuple[Claim, Claim]
    ) -> None:
        check(subject)
        finding = divergent()
        assert finding.sentence == "The Gazette: 16 killed; Helping Hands: 21 killed; 5 apart; different origins."
        named = [link.version.claim_id for link in finding.finding_claims.all()]
        assert named == [claim.pk for claim in two_claims]
        assert AuditEntry.objects.get(stream=finding.stream).kind == "finding.found"
        assert finding.stream_seq == 1

    @pytest.mark.usefixtures("two_claims")
    def test_adds_nothing_the_second_time(self, subject: Subject) -> None:
        assert check(subject) != Checked()
        entries, findings = AuditEntry.objects.count(), Finding.objects.count()
        assert check(subject) == Checked()
        assert (AuditEntry.objects.count(), Finding.objects.count()) == (entries, findings)

    def test_sees_neither_proposed_claims_nor_links(self, subject: Subject) -> None:
        told(subject, "The Gazette", 16)
        claim = make_claim(source="Helping Hands", published=LATER, figure=make_figure(21, 21))
        assert not claim.subject_links.exists()
        check(subject)
        assert not Finding.objects.exists()

    def test_resolves_what_no_longer_holds_and_says_why(
        self, subject: Subject, two_claims: tuple[Claim, Claim]
    ) -> None:
        check(subject)
        reject_link(claim=two_claims[1], subject=subject, actor=fact_checker(), reason=REASON, now=NOW)
        check(subject)
        assert divergent().state == FindingState.RESOLVED
        assert divergent().state_reason == "No longer found: the claims it compared have changed."

    def test_updates_the_same_finding_when_a_figure_is_corrected(
        self, subject: Subject, two_claims: tuple[Claim, Claim]
    ) -> None:
        check(subject)
        before = divergent()
        correct(two_claims[1], 23)
        check(subject)
        after = divergent()
        assert after.pk == before.pk
        assert "23 killed; 7 apart" in after.sentence
        assert after.finding_claims.last().version.number == 2  # type: ignore[union-attr]

    def test_records_how_far_it_looked(self, subject: Subject, two_claims: tuple[Claim, Claim]) -> None:
        told(subject, "City Radio", 3)
        make_claim(source="The Courier", subject=subject, kind="status", statement="Nobody was held accountable.")
        check(subject)
        coverage = SubjectCheck.objects.get(subject=subject).coverage
        assert coverage["claims"] == 4
        assert coverage["compared"] == 3
        assert coverage["inconsistent"] == 3
        assert coverage["not_comparable"] == {"no figure": 1}

    def test_refuses_a_subject_that_does_not_exist(self) -> None:
        with pytest.raises(NotFound, match="There is no subject 404"):
            check_subject(subject_id=404, actor=checker(), now=NOW)

    @pytest.mark.usefixtures("two_claims")
    def test_says_the_new_name_of_a_source(self, subject: Subject) -> None:
        check(subject)
        Source.objects.filter(name="The Gazette").update(name="The Daily Gazette")
        assert check(subject).changed == 1
        assert divergent().sentence.startswith("The Daily Gazette: 16 killed")

    @pytest.mark.usefixtures("two_claims")
    def test_finds_the_same_after_everything_was_computed_again(self, subject: Subject) -> None:
        check(subject)
        SubjectCheck.objects.all().delete()
        assert check(subject) == Checked()
