from datetime import timedelta

import pytest

from claims.assignments.selectors import Target
from claims.assignments.services import assign
from claims.audit.vocabulary import Role
from claims.consistency.models import FindingClaim
from claims.conversations.models import Notice
from claims.conversations.services import (
    come_back,
    mark_all_read,
    mark_read,
    set_watch,
    tell_of_assignment,
    tell_of_decision,
    tell_of_findings,
)
from claims.jobs.models import Job
from claims.lib.errors import InvalidInput, NotAllowed
from claims.register.models import Claim, Subject
from claims.review.models import Decision
from claims.review.vocabulary import VerdictState
from claims.tasks import do_job
from tests.consistency.stage import check
from tests.consistency.stage import told as figure_told
from tests.conversations.stage import TODAY, away, say, told
from tests.digests.stage import found
from tests.factories import NOW, auditor, editor, fact_checker, make_claim, make_subject, nobody, user_of
from tests.people import make_person
from tests.verdicts import Desk, make_verdict

pytestmark = pytest.mark.django_db


def finding_on(claim: Claim | None, subject: Subject | None) -> int:
    finding = found(subject)
    if claim is not None:
        assert claim.current is not None
        FindingClaim.objects.create(finding=finding, version=claim.current, position=0)
    return finding.pk


class TestTellOfDecision:
    @pytest.mark.parametrize(
        ("state", "kind"),
        [
            (VerdictState.RETURNED, "returned"),
            (VerdictState.APPROVED, "approved"),
        ],
    )
    def test_tells_the_author_and_nobody_else_once(self, state: VerdictState, kind: str) -> None:
        desk = Desk()
        make_verdict(desk, state)
        job = Job.objects.get(kind="tell_of_decision")
        for _ in range(2):
            tell_of_decision(decision_id=job.payload["decision"], state=job.payload["state"], now=NOW)
        assert told(desk.checker) == [kind]
        assert Notice.objects.count() == 1

    def test_is_due_at_each_act_that_an_author_waits_for(self) -> None:
        make_verdict(Desk(), VerdictState.PUBLISHED)
        states = [job.payload["state"] for job in Job.objects.filter(kind="tell_of_decision").order_by("pk")]
        assert states == ["approved", "published"]

    def test_tells_whoever_stands_in_without_the_comment(self) -> None:
        desk, deputy = Desk(), make_person(Role.FACT_CHECKER)
        away(desk.checker, deputy)
        make_verdict(desk, VerdictState.RETURNED)
        tell_of_decision(decision_id=Decision.objects.latest("pk").pk, state="returned", now=NOW)
        assert told(deputy) == ["returned"]


class TestTellOfAssignment:
    def test_tells_once_of_all_that_was_given_in_one_go(self) -> None:
        claims: list[Target] = [make_claim(), make_claim()]
        act = assign(targets=claims, person=editor(), actor=fact_checker(), reason="", now=NOW).act
        assert Job.objects.get(kind="tell_of_assignment").payload == {"act": str(act)}
        for _ in range(2):
            tell_of_assignment(act=str(act), now=NOW)
        assert [(notice.kind, notice.count) for notice in Notice.objects.all()] == [("assigned", 2)]

    def test_tells_nobody_what_they_took_themselves(self) -> None:
        act = assign(targets=[make_claim()], person=editor(), actor=editor(), reason="", now=NOW).act
        tell_of_assignment(act=str(act), now=NOW)
        assert told(editor()) == []

    def test_tells_the_deputy(self) -> None:
        away(editor(), auditor())
        act = assign(targets=[make_claim()], person=editor(), actor=fact_checker(), reason="", now=NOW).act
        tell_of_assignment(act=str(act), now=NOW)
        assert told(auditor()) == ["assigned"]


class TestTellOfFindings:
    def test_tells_whoever_watches_the_claim_or_the_subject(self) -> None:
        subject = make_subject()
        claim = make_claim(subject=subject)
        set_watch(person=user_of(editor()), target=claim, is_on=True)
        set_watch(person=user_of(auditor()), target=subject, is_on=True)
        tell_of_findings(finding_ids=[finding_on(claim, subject)], now=NOW)
        assert (told(editor()), told(auditor()), told(fact_checker())) == (["finding"], ["finding"], [])

    def test_tells_the_author_of_a_verdict_on_the_claim(self) -> None:
        desk = Desk()
        claim = make_verdict(desk).claim_version.claim
        tell_of_findings(finding_ids=[finding_on(claim, None)], now=NOW)
        assert told(desk.checker) == ["finding"]

    def test_leaves_an_author_alone_who_wants_none_and_all_when_the_verdict_was_given_up(self) -> None:
        desk = Desk()
        unwatched = make_verdict(desk)
        set_watch(person=user_of(desk.checker), target=unwatched, is_on=False)
        given_up = make_verdict(desk, VerdictState.WITHDRAWN)
        ids = [finding_on(verdict.claim_version.claim, None) for verdict in (unwatched, given_up)]
        tell_of_findings(finding_ids=ids, now=NOW)
        assert told(desk.checker) == []

    def test_asks_no_more_questions_for_more_findings(self, django_assert_num_queries: object) -> None:
        subject = make_subject()
        claim = make_claim(subject=subject)
        ids = [finding_on(claim, subject) for _ in range(5)]
        with django_assert_num_queries(7):  # type: ignore[operator]
            tell_of_findings(finding_ids=ids, now=NOW)

    def test_is_due_when_a_check_finds_what_asks_for_a_decision(self) -> None:
        subject = make_subject()
        figure_told(subject, "The Gazette", 16)
        figure_told(subject, "Helping Hands", 80)
        check(subject)
        jobs = Job.objects.filter(kind="tell_of_findings")
        assert len(jobs) == 1
        check(subject)
        assert jobs.count() == 1


@pytest.mark.django_db(transaction=True)
def test_the_jobs_are_done() -> None:
    desk = Desk()
    make_verdict(desk, VerdictState.RETURNED)
    for job in Job.objects.filter(kind="tell_of_decision"):
        assert do_job(job.pk)
    assert told(desk.checker) == ["returned"]


class TestReading:
    def test_marks_ones_own_alone(self) -> None:
        claim = make_claim()
        set_watch(person=user_of(editor()), target=claim, is_on=True)
        say(claim, "One.", fact_checker())
        notice = Notice.objects.get()
        assert not mark_read(person=user_of(auditor()), notice_id=notice.pk, now=NOW)
        assert mark_read(person=user_of(editor()), notice_id=notice.pk, now=NOW)
        assert not mark_read(person=user_of(editor()), notice_id=notice.pk, now=NOW + timedelta(hours=1))
        notice.refresh_from_db()
        assert notice.read_at == NOW

    def test_of_all_leaves_what_came_since(self) -> None:
        claim = make_claim()
        set_watch(person=user_of(editor()), target=claim, is_on=True)
        say(claim, "One.", fact_checker())
        seen = Notice.objects.latest("pk").pk
        say(claim, "Two.", fact_checker())
        assert mark_all_read(person=user_of(editor()), last_id=seen, now=NOW) == 1
        assert Notice.objects.filter(read_at=None).count() == 1


class TestSetWatch:
    def test_is_not_for_whoever_has_no_role(self) -> None:
        with pytest.raises(NotAllowed):
            set_watch(person=user_of(nobody()), target=make_claim(), is_on=True)


class TestGoAway:
    def test_holds_from_the_first_to_the_last_day(self) -> None:
        away(editor(), auditor(), first=TODAY + timedelta(days=1))
        say(make_claim(), "@edith?", fact_checker())
        assert told(auditor()) == []

    def test_ends_when_somebody_is_back(self) -> None:
        away(editor(), auditor())
        for _ in range(2):
            come_back(actor=editor(), reason="", now=NOW)
        say(make_claim(), "@edith?", fact_checker())
        assert told(auditor()) == []

    def test_takes_another_deputy_in_place_of_the_first(self) -> None:
        away(editor(), auditor())
        away(editor(), fact_checker())
        say(make_claim(), "@edith?", make_person(Role.EDITOR))
        assert (told(auditor()), told(fact_checker())) == ([], ["mention"])

    def test_refuses_a_deputy_without_a_role(self) -> None:
        with pytest.raises(InvalidInput, match="needs a role"):
            away(editor(), nobody())
