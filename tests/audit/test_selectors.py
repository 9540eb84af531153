"""Reading the log back."""

import uuid
from datetime import timedelta
from typing import Any

import pytest
from django.contrib.auth.models import AnonymousUser

from claims.audit.selectors import history, roles_of, roles_of_user, state_at
from claims.audit.services import actor_for, append, machine_actor
from claims.audit.vocabulary import Role
from claims.review.vocabulary import VerdictState
from tests.people import NOON, make_person, make_user
from tests.verdicts import Desk, make_verdict

pytestmark = pytest.mark.django_db


class TestStateAt:
    def test_follows_a_verdict_through_its_days(self) -> None:
        desk = Desk()
        verdict = make_verdict(desk, VerdictState.APPROVED)
        acts = [act.entry for act in history(verdict.stream)]
        before = acts[0].at - timedelta(seconds=1)
        assert state_at(verdict.stream, before) is None
        seen = [state_at(verdict.stream, entry.at) for entry in acts]
        assert [(each.status, each.version) for each in seen if each] == [
            ("draft", 1),
            ("submitted", 1),
            ("approved", 1),
        ]

    def test_keeps_what_an_act_does_not_touch(self) -> None:
        stream, actor = uuid.uuid4(), make_person()
        bodies: list[dict[str, Any]] = [
            {"status": "proposed", "number": 1},
            {"to": "accepted", "version": 2},
            {"link": 1},
        ]
        for day, body in enumerate(bodies):
            now = NOON + timedelta(days=day)
            append(stream=stream, kind="claim.x", body=body, actor=actor, reason="", now=now)
        found = state_at(stream, NOON + timedelta(days=9))
        assert found is not None
        assert (found.entry.stream_seq, found.status, found.version) == (3, "accepted", 2)


class TestHistory:
    def test_is_every_act_with_its_name_oldest_first(self) -> None:
        stream = uuid.uuid4()
        people = [make_person(), make_person()]
        for person in people:
            append(stream=stream, kind="a.b", body={"n": person.name}, actor=person, reason="", now=NOON)
        acts = list(history(stream))
        assert [act.entry.stream_seq for act in acts] == [1, 2]
        assert [act.actor_name for act in acts] == [person.name for person in people]
        assert [act.body["body"] for act in acts if act.body] == [{"n": person.name} for person in people]

    def test_goes_on_without_a_name_that_was_erased(self) -> None:
        stream, person = uuid.uuid4(), make_person()
        append(stream=stream, kind="a.b", body={}, actor=person, reason="", now=NOON)
        person.delete()
        assert [act.actor_name for act in history(stream)] == ["somebody whose name was erased"]


class TestRolesOf:
    def test_are_the_groups_of_the_account(self) -> None:
        user = make_user(Role.EDITOR, Role.AUDITOR)
        assert roles_of(actor_for(user)) == roles_of_user(user) == {Role.EDITOR, Role.AUDITOR}

    def test_are_none_for_machines(self) -> None:
        assert roles_of(machine_actor("sweeper")) == frozenset()

    def test_are_none_once_the_account_is_switched_off(self) -> None:
        user = make_user(Role.EDITOR)
        user.is_active = False
        user.save()
        assert roles_of(actor_for(user)) == roles_of_user(user) == frozenset()

    def test_are_none_for_nobody(self) -> None:
        assert roles_of_user(AnonymousUser()) == frozenset()

    def test_are_none_for_a_superuser_without_groups(self) -> None:
        user = make_user()
        user.is_superuser = True
        user.save()
        assert roles_of(actor_for(user)) == frozenset()
