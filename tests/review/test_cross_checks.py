"""The blind cross-check: what it does, what asks for it, and from whom the verdict is hidden meanwhile."""

import pytest

from claims.audit.models import Actor, AuditEntry
from claims.audit.selectors import history
from claims.audit.vocabulary import Role
from claims.lib.errors import Conflict, Duplicate, InvalidInput, NotAllowed
from claims.register.models import Subject
from claims.register.services import confirm_link, create_subject
from claims.register.vocabulary import SubjectKind
from claims.review.cross_checks import cross_checks_of, hidden_from, is_hidden_from, to_cross_check
from claims.review.models import CrossCheckRule, Decision, Verdict
from claims.review.services import (
    approve_verdict,
    cross_check_verdict,
    lift_cross_check_rule,
    save_draft,
    set_cross_check_rule,
    submit_verdict,
)
from claims.review.vocabulary import VerdictAction, VerdictState
from tests.people import NOON, make_person
from tests.verdicts import HOUR, Desk, current, make_claim, make_verdict, rating

pytestmark = pytest.mark.django_db

WHY = "The list has seven names."


@pytest.fixture
def desk() -> Desk:
    return Desk()


@pytest.fixture
def submitted(desk: Desk) -> Verdict:
    return make_verdict(desk, VerdictState.SUBMITTED)


def check(verdict: Verdict, actor: Actor, slug: str = "mostly-false", comment: str = WHY) -> Decision:
    return cross_check_verdict(
        verdict=verdict,
        rating=rating(slug),
        comment=comment,
        seen_sha256=current(verdict).sha256,
        actor=actor,
        now=NOON + 2 * HOUR,
    )


def approve(verdict: Verdict, desk: Desk) -> Verdict:
    return approve_verdict(verdict=verdict, seen_sha256=current(verdict).sha256, actor=desk.editor, now=NOON)


def submit_again(verdict: Verdict, desk: Desk) -> None:
    version = save_draft(
        verdict=verdict,
        rating=rating("false"),
        rationale="Written anew.",
        seen_sha256=current(verdict).sha256,
        actor=desk.checker,
        reason="",
        now=NOON + 3 * HOUR,
    )
    submit_verdict(verdict=verdict, seen_sha256=version.sha256, actor=desk.checker, now=NOON + 3 * HOUR)


def ask_for(what: Subject | str) -> CrossCheckRule:
    return set_cross_check_rule(
        rating=rating(what) if isinstance(what, str) else None,
        subject=None if isinstance(what, str) else what,
        actor=make_person(Role.ADMINISTRATOR),
        reason="too many slips",
        now=NOON,
    )


class TestCrossCheckVerdict:
    def test_that_agrees_leaves_it_submitted_and_is_on_record(self, desk: Desk, submitted: Verdict) -> None:
        decision = check(submitted, desk.other_checker)
        submitted.refresh_from_db()
        assert submitted.state == VerdictState.SUBMITTED
        assert (decision.action, decision.rating, decision.comment) == (VerdictAction.AGREE, rating(), WHY)
        assert cross_checks_of(current(submitted)) == [decision]
        *_, act = history(submitted.stream)
        assert act.body is not None
        assert act.body["body"]["cross_check"] == {"rating": "mostly-false", "agrees": True}

    def test_that_differs_returns_it_to_its_author(self, desk: Desk, submitted: Verdict) -> None:
        decision = check(submitted, desk.other_checker, "true")
        submitted.refresh_from_db()
        assert (submitted.state, decision.action) == (VerdictState.RETURNED, VerdictAction.DIFFER)
        assert (decision.rating, decision.comment) == (rating("true"), WHY)

    @pytest.mark.parametrize("slug", ["mostly-false", "true"])
    def test_wants_a_comment_whatever_the_rating(self, desk: Desk, submitted: Verdict, slug: str) -> None:
        entries = AuditEntry.objects.count()
        with pytest.raises(InvalidInput, match="Say why in a comment; without it you cannot cross-check"):
            check(submitted, desk.other_checker, slug, comment=" ")
        assert AuditEntry.objects.count() == entries

    def test_refuses_a_rating_on_another_scale(self, desk: Desk, submitted: Verdict) -> None:
        with pytest.raises(InvalidInput, match="Rate on the scale “Six steps, True to False”"):
            cross_check_verdict(
                verdict=submitted,
                rating=rating("refuted", "averitec"),
                comment=WHY,
                seen_sha256=current(submitted).sha256,
                actor=desk.other_checker,
                now=NOON,
            )

    def test_refuses_the_authors_of_every_version(self, desk: Desk, submitted: Verdict) -> None:
        with pytest.raises(NotAllowed, match="You wrote some of this verdict, so you cannot cross-check it"):
            check(submitted, desk.checker)

    def test_refuses_who_sees_every_verdict(self, submitted: Verdict) -> None:
        with pytest.raises(NotAllowed, match="a cross-check is blind"):
            check(submitted, make_person(Role.FACT_CHECKER, Role.EDITOR))

    def test_twice_by_one_person_is_refused(self, desk: Desk, submitted: Verdict) -> None:
        check(submitted, desk.other_checker)
        with pytest.raises(NotAllowed, match="You cross-checked this version already"):
            check(submitted, desk.other_checker, "true")

    def test_refuses_a_version_that_is_not_the_one_seen(self, desk: Desk, submitted: Verdict) -> None:
        with pytest.raises(Conflict, match="changed while you were reading"):
            cross_check_verdict(
                verdict=submitted,
                rating=rating(),
                comment=WHY,
                seen_sha256="0" * 64,
                actor=desk.other_checker,
                now=NOON,
            )


class TestPolicy:
    def test_asks_for_none_until_somebody_says_so(self, desk: Desk, submitted: Verdict) -> None:
        assert approve(submitted, desk).state == VerdictState.APPROVED

    def test_refuses_an_approval_without_the_cross_check_it_asks_for(self, desk: Desk, submitted: Verdict) -> None:
        ask_for("mostly-false")
        with pytest.raises(Conflict) as refusal:
            approve(submitted, desk)
        assert refusal.value.sentence == (
            "A blind cross-check is missing: the rating “Mostly false” needs one of exactly this version. Ask a "
            "fact-checker who wrote none of it."
        )
        check(submitted, desk.other_checker)
        assert approve(submitted, desk).state == VerdictState.APPROVED

    def test_holds_for_exactly_the_version_that_was_checked(self, desk: Desk) -> None:
        verdict = make_verdict(desk, VerdictState.SUBMITTED)
        ask_for("false")
        check(verdict, desk.other_checker, "true")
        submit_again(verdict, desk)
        with pytest.raises(Conflict, match="the rating “False” needs one of exactly this version"):
            approve(verdict, desk)

    def test_of_another_rating_changes_nothing(self, desk: Desk, submitted: Verdict) -> None:
        ask_for("true")
        assert approve(submitted, desk).state == VerdictState.APPROVED

    def test_of_a_subject_holds_for_its_parts(self, desk: Desk) -> None:
        by = {"actor": desk.checker, "reason": "", "now": NOON, "is_confirmed": True}
        whole = create_subject(name="Fires of 2021", kind=SubjectKind.TOTAL, **by)  # type: ignore[arg-type]
        part = create_subject(name="The port fire", kind=SubjectKind.INCIDENT, part_of=whole, **by)  # type: ignore[arg-type]
        claim = make_claim(desk)
        confirm_link(claim=claim, subject=part, actor=desk.checker, reason="", now=NOON)
        verdict = make_verdict(desk, VerdictState.SUBMITTED, claim=claim)
        rule = ask_for(whole)
        with pytest.raises(Conflict, match="the subject “Fires of 2021” needs one of exactly this version"):
            approve(verdict, desk)
        lift_cross_check_rule(rule=rule, actor=make_person(Role.ADMINISTRATOR), reason="the fires are over", now=NOON)
        assert approve(verdict, desk).state == VerdictState.APPROVED


class TestRules:
    def test_are_set_by_administrators_alone(self, desk: Desk) -> None:
        with pytest.raises(NotAllowed, match="that takes the role administrator"):
            set_cross_check_rule(rating=rating(), actor=desk.editor, reason="x", now=NOON)

    def test_are_set_once(self) -> None:
        ask_for("false")
        with pytest.raises(Duplicate):
            ask_for("false")

    def test_are_about_one_thing(self) -> None:
        with pytest.raises(InvalidInput, match="either a rating or a subject"):
            set_cross_check_rule(actor=make_person(Role.ADMINISTRATOR), reason="x", now=NOON)

    @pytest.mark.parametrize("reason", ["", " "])
    def test_take_a_reason(self, reason: str) -> None:
        administrator = make_person(Role.ADMINISTRATOR)
        with pytest.raises(InvalidInput, match="Say why"):
            set_cross_check_rule(rating=rating(), actor=administrator, reason=reason, now=NOON)

    def test_are_lifted_once(self) -> None:
        administrator, rule = make_person(Role.ADMINISTRATOR), ask_for("false")
        lift_cross_check_rule(rule=rule, actor=administrator, reason="enough", now=NOON)
        with pytest.raises(Conflict, match="lifted already"):
            lift_cross_check_rule(rule=rule, actor=administrator, reason="enough", now=NOON)
        assert [act.entry.kind for act in history(rule.stream)] == ["cross_check_rule.set", "cross_check_rule.lifted"]


class TestHidden:
    @pytest.mark.parametrize("state", list(VerdictState))
    def test_from_other_fact_checkers_while_it_may_be_cross_checked(self, desk: Desk, state: VerdictState) -> None:
        verdict = make_verdict(desk, state)
        hides = state in (VerdictState.DRAFT, VerdictState.SUBMITTED, VerdictState.RETURNED)
        for actor, is_hidden in ((desk.other_checker, hides), (desk.checker, False), (desk.editor, False)):
            assert is_hidden_from(verdict, actor) == is_hidden
            assert list(hidden_from(actor)) == ([verdict] if is_hidden else [])

    def test_no_longer_from_who_cross_checked_this_version(self, desk: Desk, submitted: Verdict) -> None:
        check(submitted, desk.other_checker)
        assert not is_hidden_from(submitted, desk.other_checker)
        assert not hidden_from(desk.other_checker).exists()

    def test_again_once_there_is_another_version(self, desk: Desk, submitted: Verdict) -> None:
        check(submitted, desk.other_checker, "true")
        submit_again(submitted, desk)
        submitted.refresh_from_db()
        assert is_hidden_from(submitted, desk.other_checker)


class TestToCrossCheck:
    def test_are_submitted_verdicts_of_others_that_nobody_checked(self, desk: Desk, submitted: Verdict) -> None:
        make_verdict(desk, VerdictState.DRAFT)
        assert list(to_cross_check(desk.other_checker)) == [submitted]
        assert list(to_cross_check(desk.checker)) == []
        assert list(to_cross_check(desk.editor)) == []
        third = make_person(Role.FACT_CHECKER)
        check(submitted, third)
        assert list(to_cross_check(desk.other_checker)) == []
