"""The log checks itself as it grows, so that no code path and no script can add a wrong entry."""

import uuid

import pytest
from django.db import IntegrityError, transaction

from claims.audit.models import AuditEntry, AuditPayload, AuditPending
from claims.audit.rules import leaf_data
from claims.audit.tree.hashing import leaf_hash
from tests.people import NOON

pytestmark = pytest.mark.django_db

SALT, BODY = bytes(range(32)), b"{}"


def insert(stream: uuid.UUID, seq: int, prev: bytes | memoryview | None) -> AuditEntry:
    """An entry made by hand, past the service; its leaf is right."""
    leaf = leaf_hash(leaf_data(stream=stream.bytes, stream_seq=seq, salt=SALT, body=BODY))
    with transaction.atomic():
        return AuditEntry.objects.create(
            at=NOON, kind="a.b", stream=stream, stream_seq=seq, prev=prev, actor=uuid.uuid4(), leaf=leaf
        )


class TestChain:
    def test_takes_an_entry_that_continues_it(self) -> None:
        stream = uuid.uuid4()
        first = insert(stream, 1, None)
        assert insert(stream, 2, first.leaf).stream_seq == 2

    def test_refuses_another_leaf_before(self) -> None:
        stream = uuid.uuid4()
        insert(stream, 1, None)
        with pytest.raises(IntegrityError, match="does not continue its chain"):
            insert(stream, 2, b"\x00" * 32)

    def test_refuses_a_gap(self) -> None:
        stream = uuid.uuid4()
        first = insert(stream, 1, None)
        with pytest.raises(IntegrityError, match="does not continue its chain"):
            insert(stream, 3, first.leaf)

    def test_refuses_the_leaf_of_another_stream(self) -> None:
        other = insert(uuid.uuid4(), 1, None)
        with pytest.raises(IntegrityError, match="does not continue its chain"):
            insert(uuid.uuid4(), 2, other.leaf)

    def test_refuses_a_second_entry_in_one_place(self) -> None:
        stream = uuid.uuid4()
        insert(stream, 1, None)
        with pytest.raises(IntegrityError, match="audit_one_entry_per_place"):
            insert(stream, 1, None)

    @pytest.mark.parametrize(("seq", "prev"), [(1, b"\x00" * 32), (0, None)])
    def test_refuses_a_first_entry_that_is_none(self, seq: int, prev: bytes | None) -> None:
        with pytest.raises(IntegrityError, match="audit_first_entry_has_no_prev"):
            insert(uuid.uuid4(), seq, prev)


class TestQueue:
    def test_holds_an_entry_however_it_was_inserted(self) -> None:
        entry = insert(uuid.uuid4(), 1, None)
        assert bytes(AuditPending.objects.get(entry=entry).leaf) == entry.leaf


class TestLeaf:
    def test_takes_the_body_it_commits_to(self) -> None:
        entry = insert(uuid.uuid4(), 1, None)
        assert AuditPayload.objects.create(entry=entry, salt=SALT, body=BODY).pk == entry.pk

    @pytest.mark.parametrize(("salt", "body"), [(SALT, b'{"a":1}'), (b"\x00" * 32, BODY)], ids=["body", "salt"])
    def test_refuses_any_other(self, salt: bytes, body: bytes) -> None:
        entry = insert(uuid.uuid4(), 1, None)
        with pytest.raises(IntegrityError, match="is not the one its leaf commits to"), transaction.atomic():
            AuditPayload.objects.create(entry=entry, salt=salt, body=body)
