"""Appending to the log."""

import hashlib
import json
import uuid
from datetime import timedelta, timezone

import pytest
import rfc8785
from django.db import transaction

from claims.audit.models import AuditEntry, AuditPayload, AuditPending
from claims.audit.services import LONGEST_REASON, Act, actor_for, append, append_all, machine_actor
from claims.audit.vocabulary import ActorKind
from claims.lib.errors import Conflict, InvalidInput
from tests.people import NOON, make_person, make_user

pytestmark = pytest.mark.django_db


def add(stream: uuid.UUID, **changes: object) -> AuditEntry:
    given = {"kind": "claim.accepted", "body": {"claim": 7}, "actor": make_person(), "reason": "clear", "now": NOON}
    return append(stream=stream, **{**given, **changes})  # type: ignore[arg-type]


class TestAppend:
    def test_refuses_a_reason_of_the_length_of_a_book(self) -> None:
        stream = uuid.uuid4()
        with pytest.raises(InvalidInput, match="The reason has 5001 characters"):
            add(stream, reason="x" * 5001)
        assert not AuditEntry.objects.filter(stream=stream).exists()

    def test_writes_the_whole_act_in_canonical_bytes(self) -> None:
        stream, actor = uuid.uuid4(), make_person()
        entry = add(stream, actor=actor, body={"words": "війна 🚀", "bounds": [1, None]})
        body = bytes(AuditPayload.objects.get(entry=entry).body)
        record = json.loads(body)
        assert record == {
            "at": "2026-03-04T12:00:00+00:00",
            "actor": str(actor.id),
            "body": {"words": "війна 🚀", "bounds": [1, None]},
            "kind": "claim.accepted",
            "prev": None,
            "reason": "clear",
            "stream": str(stream),
            "stream_seq": 1,
        }
        assert body == rfc8785.dumps(record)

    def test_commits_to_the_body_by_a_leaf_that_anybody_can_recompute(self) -> None:
        entry = add(uuid.uuid4())
        payload = AuditPayload.objects.get(entry=entry)
        commitment = hashlib.sha256(bytes(payload.salt) + bytes(payload.body)).digest()
        data = b"\x01" + entry.stream.bytes + (1).to_bytes(8, "big") + commitment
        assert bytes(entry.leaf) == hashlib.sha256(b"\x00" + data).digest()

    def test_salts_equal_acts_differently(self) -> None:
        first, second = add(uuid.uuid4()), add(uuid.uuid4())
        salts = [bytes(AuditPayload.objects.get(entry=entry).salt) for entry in (first, second)]
        assert salts[0] != salts[1]
        assert [len(salt) for salt in salts] == [32, 32]

    def test_chains_the_entries_of_a_stream(self) -> None:
        stream = uuid.uuid4()
        first, second, third = add(stream), add(stream), add(stream)
        assert [entry.stream_seq for entry in (first, second, third)] == [1, 2, 3]
        assert (first.prev, second.prev, third.prev) == (None, first.leaf, second.leaf)
        assert json.loads(bytes(third.payload.body))["prev"] == second.leaf.hex()

    def test_counts_each_stream_for_itself(self) -> None:
        add(uuid.uuid4())
        assert add(uuid.uuid4()).stream_seq == 1

    def test_puts_the_entry_into_the_queue_of_the_sealer(self) -> None:
        entry = add(uuid.uuid4())
        assert bytes(AuditPending.objects.get(entry=entry).leaf) == entry.leaf

    def test_names_one_instant_in_one_way(self) -> None:
        baku = NOON.astimezone(timezone(timedelta(hours=4)))
        entry = add(uuid.uuid4(), now=baku)
        assert json.loads(bytes(entry.payload.body))["at"] == "2026-03-04T12:00:00+00:00"

    def test_refuses_who_read_an_older_state_and_writes_nothing(self) -> None:
        stream = uuid.uuid4()
        add(stream)
        add(stream, expected_seq=1)
        with pytest.raises(Conflict) as refusal:
            add(stream, expected_seq=1)
        assert refusal.value.details == {"expected": 1, "found": 2}
        assert AuditEntry.objects.filter(stream=stream).count() == 2

    def test_refuses_a_body_outside_the_profile_and_writes_nothing(self) -> None:
        stream = uuid.uuid4()
        with pytest.raises(ValueError, match=r"body\.body\.severity: float"):
            add(stream, body={"severity": 0.5})
        assert not AuditEntry.objects.filter(stream=stream).exists()

    def test_leaves_nothing_of_an_act_that_is_rolled_back(self) -> None:
        stream = uuid.uuid4()
        with transaction.atomic():
            add(stream)
            transaction.set_rollback(True)
        assert not AuditEntry.objects.filter(stream=stream).exists()
        assert not AuditPending.objects.exists()


class TestActorFor:
    def test_makes_one_pseudonym_per_account(self) -> None:
        user = make_user(username="leyla")
        actor = actor_for(user)
        assert (actor_for(user), actor.name, actor.kind) == (actor, "leyla", ActorKind.PERSON)

    def test_outlives_the_account(self) -> None:
        user = make_user(username="leyla")
        actor = actor_for(user)
        user.delete()
        actor.refresh_from_db()
        assert (actor.user, actor.name) == (None, "leyla")


class TestMachineActor:
    def test_is_one_actor_by_name(self) -> None:
        assert machine_actor("extractor rules-en 1") == machine_actor("extractor rules-en 1")


class TestAppendAll:
    def test_gives_every_act_its_place_and_continues_what_had_begun(self) -> None:
        begun, fresh = uuid.uuid4(), uuid.uuid4()
        machine = machine_actor("checker")
        with transaction.atomic():
            first = append(stream=begun, kind="a.b", body={}, actor=machine, reason="", now=NOON)
            entries = append_all(
                [Act(begun, "a.c", {"n": 1}), Act(fresh, "a.b", {}), Act(begun, "a.d", {}, "why")],
                actor=machine,
                now=NOON,
            )

        assert [(entry.stream, entry.stream_seq, entry.kind) for entry in entries] == [
            (begun, 2, "a.c"),
            (fresh, 1, "a.b"),
            (begun, 3, "a.d"),
        ]
        assert [entry.prev and bytes(entry.prev) for entry in entries] == [
            bytes(first.leaf),
            None,
            bytes(entries[0].leaf),
        ]
        assert AuditPending.objects.filter(entry__in=entries).count() == 3
        assert json.loads(bytes(AuditPayload.objects.get(entry=entries[2]).body))["reason"] == "why"

    def test_asks_as_many_queries_for_many_acts_as_for_one(self, django_assert_num_queries: object) -> None:
        machine = machine_actor("checker")
        with transaction.atomic(), django_assert_num_queries(5):  # type: ignore[operator]
            append_all([Act(uuid.uuid4(), "a.b", {}) for _ in range(50)], actor=machine, now=NOON)

    def test_writes_nothing_where_one_reason_is_too_long(self) -> None:
        with transaction.atomic(), pytest.raises(InvalidInput, match="Say it shorter"):
            append_all(
                [Act(uuid.uuid4(), "a.b", {}), Act(uuid.uuid4(), "a.b", {}, "x" * (LONGEST_REASON + 1))],
                actor=machine_actor("checker"),
                now=NOON,
            )
        assert not AuditEntry.objects.exists()

    def test_of_nothing_asks_nothing(self, django_assert_num_queries: object) -> None:
        machine = machine_actor("checker")
        with transaction.atomic(), django_assert_num_queries(0):  # type: ignore[operator]
            assert append_all([], actor=machine, now=NOON) == []
