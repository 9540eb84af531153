from dataclasses import replace
from datetime import timedelta

import pytest

from claims.audit.selectors import history
from claims.consistency.checked.models import CheckedClaim, Repetition
from claims.consistency.checked.services import find_repetitions, keep_checked_claim, look_up_claim, set_standing
from claims.consistency.models import Finding
from claims.consistency.services import dismiss_finding
from claims.consistency.vocabulary import FindingState
from claims.register.models import Claim
from claims.register.services import reject_claim
from tests.consistency.checked.verdicts import HARBOR, OTHERS, bring, work
from tests.factories import NOW, REASON, fact_checker, machine, make_claim, make_figure

pytestmark = pytest.mark.django_db(transaction=True)


def repeat(
    statement: str = "Nine dockers were hurt in the harbor fire at Porto Novo.",
    injured: int = 9,
    date: str = "2021-05-03",
) -> Claim:
    figure = make_figure(injured, injured, measure="injured", population="dockers", verbatim=str(injured))
    return make_claim(statement=statement, figure=figure, date=date, place="Porto Novo")


def finding() -> Finding:
    return Finding.objects.get(kind="already_checked")


def standing(is_standing: bool, minutes: int) -> None:
    set_standing(key=HARBOR.key, is_standing=is_standing, now=NOW + timedelta(minutes=minutes))
    work()


class TestLookUpClaim:
    def test_raises_a_finding_that_names_the_verdict(self) -> None:
        bring(HARBOR, *OTHERS)
        claim = repeat()
        work()
        assert finding().sentence == (
            "Already checked: “Nine dockers were hurt in the fire at the harbor of Porto Novo” "
            "(Harbor Post, 4 May 2021) was rated “Mostly false” by Fact Desk."
        )
        assert [named.version_id for named in finding().finding_claims.all()] == [claim.current_id]
        assert [act.entry.kind for act in history(finding().stream)] == ["finding.found"]

    def test_again_changes_nothing(self) -> None:
        bring(HARBOR)
        claim = repeat()
        work()
        assert look_up_claim(claim_id=claim.pk, actor=machine(), now=NOW) == 0
        assert len(list(history(finding().stream))) == 1

    def test_raises_none_for_another_figure(self) -> None:
        bring(HARBOR)
        repeat("Sixteen dockers were hurt in the harbor fire at Porto Novo.", 16)
        work()
        assert not Finding.objects.exists()

    def test_raises_none_about_its_own_verdict(self) -> None:
        claim = repeat()
        assert claim.current is not None
        keep_checked_claim(fact_check=replace(HARBOR, publisher=""), version=claim.current, now=NOW)
        work()
        assert not Finding.objects.exists()

    @pytest.mark.parametrize(("date", "expected"), [("2021-05-03", 1), ("2021-05", 1), ("", 1), ("2021-05-09", 0)])
    def test_raises_none_about_another_day(self, date: str, expected: int) -> None:
        version = repeat().current
        assert version is not None
        keep_checked_claim(fact_check=HARBOR, version=version, now=NOW)
        repeat("At the harbor of Porto Novo nine dockers were hurt in the fire.", date=date)
        work()
        assert Finding.objects.count() == expected

    def test_stays_dismissed_until_the_verdict_changes(self) -> None:
        bring(HARBOR)
        claim = repeat()
        work()
        dismiss_finding(finding=finding(), actor=fact_checker(), reason="another fire", now=NOW)
        look_up_claim(claim_id=claim.pk, actor=machine(), now=NOW)
        assert finding().state == FindingState.DISMISSED
        bring(replace(HARBOR, rating="True"))
        look_up_claim(claim_id=claim.pk, actor=machine(), now=NOW)
        assert (finding().state, "rated “True”" in finding().sentence) == (FindingState.OPEN, True)

    def test_is_resolved_when_the_claim_is_rejected_after_all(self) -> None:
        bring(HARBOR)
        claim = repeat()
        work()
        reject_claim(claim=claim, actor=fact_checker(), reason=REASON, now=NOW)
        work()
        assert (finding().state, finding().state_reason[:20]) == (FindingState.RESOLVED, "No longer found: the")

    def test_of_a_claim_that_was_never_saved_finds_nothing(self) -> None:
        assert look_up_claim(claim_id=10**9, actor=machine(), now=NOW) == 0


class TestFindRepetitions:
    def test_looks_at_claims_accepted_before_the_verdict(self) -> None:
        claim, judged = repeat(), repeat(HARBOR.text)
        work()
        assert judged.current is not None
        keep_checked_claim(fact_check=HARBOR, version=judged.current, now=NOW)
        work()
        assert Repetition.objects.get().claim_id == claim.pk

    def test_resolves_what_a_retracted_verdict_raised_and_raises_it_again(self) -> None:
        bring(HARBOR)
        repeat()
        work()
        standing(False, minutes=1)
        assert finding().state == FindingState.RESOLVED
        standing(True, minutes=2)
        assert finding().state == FindingState.OPEN

    def test_twice_is_as_good_as_once(self) -> None:
        bring(HARBOR)
        repeat()
        work()
        checked = CheckedClaim.objects.get().pk
        assert find_repetitions(checked_id=checked, vectors=[], actor=machine(), now=NOW) == 0
