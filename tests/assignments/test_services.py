import json

import pytest
from django.db import IntegrityError, transaction

from claims.assignments.keeping import seen_as
from claims.assignments.models import Assignment
from claims.assignments.selectors import Target, assignment_of
from claims.assignments.services import Assigned, assign, unassign, undo_assignment
from claims.audit.models import Actor, AuditEntry
from claims.lib.errors import Conflict, InvalidInput, NotAllowed
from tests.factories import (
    NOW,
    auditor,
    editor,
    fact_checker,
    make_claim,
    make_document,
    nobody,
    second_fact_checker,
)
from tests.read_models import differences
from tests.verdicts import Desk, make_verdict

pytestmark = pytest.mark.django_db


def give(*targets: Target, to: Actor, by: Actor | None = None, seen: str | None = None) -> Assigned:
    return assign(targets=targets, person=to, actor=by or editor(), reason="in turn", now=NOW, seen=seen)


def whose(target: Target) -> Actor | None:
    found = assignment_of(target)
    return found.person if found else None


class TestAssign:
    def test_gives_a_claim_a_document_and_a_verdict(self) -> None:
        targets: list[Target] = [make_claim(), make_document(), make_verdict(Desk())]
        assert give(*targets, to=fact_checker()).count == 3
        assert [whose(target) for target in targets] == [fact_checker()] * 3
        assert differences() == []

    def test_is_logged_for_each_without_any_name(self) -> None:
        claim = make_claim()
        give(claim, to=fact_checker())
        entry = AuditEntry.objects.get(stream=Assignment.objects.get(claim=claim).stream)
        told = json.loads(bytes(entry.payload.body))
        assert (entry.kind, told["reason"]) == ("assignment.given", "in turn")
        assert told["body"] == {
            "kind": "claim",
            "object": str(claim.stream),
            "from": None,
            "to": str(fact_checker().pk),
        }

    def test_leaves_what_is_theirs_already(self) -> None:
        one, other = make_claim(), make_claim()
        first = give(one, to=fact_checker())
        assert give(one, other, to=fact_checker()).count == 1
        assert Assignment.objects.get(claim=one).act == first.act
        assert AuditEntry.objects.filter(kind="assignment.given").count() == 2

    def test_of_the_same_object_twice_is_one(self) -> None:
        claim = make_claim()
        assert give(claim, claim, to=fact_checker()).count == 1

    def test_takes_it_from_whoever_had_it(self) -> None:
        claim = make_claim()
        give(claim, to=fact_checker())
        give(claim, to=second_fact_checker())
        assert whose(claim) == second_fact_checker()
        assert Assignment.objects.count() == 1

    @pytest.mark.parametrize("who", [nobody, auditor])
    def test_takes_a_role(self, who: type) -> None:
        claim = make_claim()
        with pytest.raises(NotAllowed, match="You cannot assign work"):
            give(claim, to=fact_checker(), by=who())
        assert Assignment.objects.count() == 0

    def test_refuses_a_person_who_can_do_nothing_about_it(self) -> None:
        with pytest.raises(InvalidInput, match="only fact-checkers and editors"):
            give(make_claim(), to=auditor())

    def test_refuses_a_page_that_shows_it_as_nobodys(self) -> None:
        claim = make_claim()
        give(claim, to=fact_checker())
        with pytest.raises(Conflict, match="Somebody else assigned this"):
            give(claim, to=second_fact_checker(), seen="")
        assert whose(claim) == fact_checker()

    def test_takes_a_page_that_shows_whose_it_is(self) -> None:
        claim = make_claim()
        assert give(claim, to=fact_checker(), seen="").count == 1
        assert give(claim, to=second_fact_checker(), seen=seen_as(assignment_of(claim))).count == 1

    def test_asks_the_database_no_more_for_many(self, django_assert_max_num_queries: object) -> None:
        claims = [make_claim() for _ in range(8)]
        people = editor(), fact_checker()
        with django_assert_max_num_queries(17):  # type: ignore[operator]
            give(*claims, to=people[1], by=people[0])


class TestUnassign:
    def test_makes_it_nobodys_and_is_logged(self) -> None:
        claim = make_claim()
        give(claim, to=fact_checker())
        assert unassign(targets=[claim], actor=fact_checker(), reason="", now=NOW).count == 1
        assert whose(claim) is None
        kinds = (
            AuditEntry.objects.filter(stream=Assignment.objects.get(claim=claim).stream)
            .order_by("pk")
            .values_list("kind", flat=True)
        )
        assert list(kinds) == ["assignment.given", "assignment.given_back"]
        assert differences() == []

    def test_of_what_is_nobodys_writes_nothing(self) -> None:
        assert unassign(targets=[make_claim()], actor=fact_checker(), reason="", now=NOW).count == 0
        assert Assignment.objects.count() == 0


class TestUndo:
    def test_gives_each_back_to_whoever_had_it(self) -> None:
        free, taken = make_claim(), make_claim()
        give(taken, to=second_fact_checker())
        done = give(free, taken, to=fact_checker())
        undo_assignment(act=done.act, actor=editor(), reason="", now=NOW)
        assert (whose(free), whose(taken)) == (None, second_fact_checker())
        assert differences() == []

    def test_can_itself_be_undone(self) -> None:
        claim = make_claim()
        undone = undo_assignment(act=give(claim, to=fact_checker()).act, actor=editor(), reason="", now=NOW)
        undo_assignment(act=undone.act, actor=editor(), reason="", now=NOW)
        assert whose(claim) == fact_checker()

    def test_leaves_what_changed_hands_since(self) -> None:
        one, other = make_claim(), make_claim()
        done = give(one, other, to=fact_checker())
        give(other, to=second_fact_checker(), by=fact_checker())
        assert undo_assignment(act=done.act, actor=editor(), reason="", now=NOW).count == 1
        assert (whose(one), whose(other)) == (None, second_fact_checker())

    def test_is_for_whoever_did_it_and_once(self) -> None:
        done = give(make_claim(), to=fact_checker())
        with pytest.raises(Conflict, match="nothing left to undo"):
            undo_assignment(act=done.act, actor=fact_checker(), reason="", now=NOW)
        undo_assignment(act=done.act, actor=editor(), reason="", now=NOW)
        with pytest.raises(Conflict, match="nothing left to undo"):
            undo_assignment(act=done.act, actor=editor(), reason="", now=NOW)


@pytest.mark.parametrize("extra", [(), ("document",)])
def test_the_database_takes_one_object_for_each_assignment(extra: tuple[str, ...]) -> None:
    objects = {"claim": make_claim(), "document": make_document()}
    chosen = {name: objects[name] for name in ("claim", *extra)} if extra else {}
    with pytest.raises(IntegrityError, match="assignment_of_one_object"), transaction.atomic():
        Assignment.objects.create(**chosen, assigned_by=editor(), assigned_at=NOW, created_at=NOW, act="0" * 32)
