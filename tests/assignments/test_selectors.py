from datetime import timedelta

import pytest

from claims.assignments.selectors import assigned_to, people_by_target, people_to_assign, undoable_act
from claims.assignments.services import assign
from claims.assignments.vocabulary import Assignable
from claims.register.services import reject_claim
from claims.review.vocabulary import VerdictState
from tests.factories import NOW, auditor, editor, fact_checker, make_claim, make_document, make_proposal, second_editor
from tests.verdicts import Desk, make_verdict

pytestmark = pytest.mark.django_db


def test_what_is_mine_comes_newest_first() -> None:
    claims = [make_claim(), make_claim()]
    for minutes, claim in enumerate(claims):
        assign(targets=[claim], person=fact_checker(), actor=editor(), reason="", now=NOW + timedelta(minutes=minutes))
    assign(targets=[make_claim()], person=editor(), actor=editor(), reason="", now=NOW)
    assert [row.claim for row in assigned_to(fact_checker())] == claims[::-1]


def test_what_is_done_waits_for_nobody() -> None:
    rejected, published, document = make_proposal(), make_verdict(Desk(), VerdictState.PUBLISHED), make_document()
    assign(targets=[rejected, published, document], person=fact_checker(), actor=editor(), reason="", now=NOW)
    reject_claim(claim=rejected, actor=editor(), reason="Said by nobody.", now=NOW)
    assert [row.document for row in assigned_to(fact_checker())] == [document]
    assert assigned_to(fact_checker(), is_open_only=False).count() == 3
    assert assigned_to(fact_checker(), kind=Assignable.CLAIM).count() == 0


def test_people_are_found_for_a_page_of_rows() -> None:
    mine, free = make_claim(), make_claim()
    assign(targets=[mine], person=fact_checker(), actor=editor(), reason="", now=NOW)
    assert people_by_target(Assignable.CLAIM, [mine.pk, free.pk]) == {mine.pk: fact_checker()}


def test_work_can_be_given_to_whoever_works_on_claims() -> None:
    people = [fact_checker(), editor(), auditor(), second_editor()]
    left = people[3].user
    assert left is not None
    left.is_active = False
    left.save()
    assert [user.first_name for user in people_to_assign()] == ["Edith", "Farah"]


def test_an_act_tells_what_can_be_undone_to_whoever_did_it() -> None:
    claims = [make_claim(), make_claim()]
    done = assign(targets=claims, person=fact_checker(), actor=editor(), reason="", now=NOW)
    undoable = undoable_act(done.act, editor())
    assert undoable is not None
    assert (undoable.count, undoable.person) == (2, fact_checker())
    assert undoable_act(done.act, fact_checker()) is None
