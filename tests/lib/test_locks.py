"""Locks by name, and how long a transaction may wait."""

import pytest
from django.db import connection, transaction

from claims.lib.locks import allow_thinking, lock_for_transaction, try_lock_for_transaction
from tests.connections import second_connection


def limit() -> str:
    with connection.cursor() as cursor:
        cursor.execute("SHOW idle_in_transaction_session_timeout")
        return str(cursor.fetchone()[0])


@pytest.mark.django_db(transaction=True)
def test_a_transaction_may_think_for_as_long_as_it_says_and_the_next_as_before() -> None:
    before = limit()
    with transaction.atomic():
        allow_thinking(300)
        assert limit() == "5min"
    assert limit() == before != "5min"


@pytest.mark.django_db(transaction=True)
def test_thinking_is_allowed_only_inside_a_transaction() -> None:
    with pytest.raises(RuntimeError, match="transaction"):
        allow_thinking(300)


@pytest.mark.django_db(transaction=True)
def test_a_lock_that_another_holds_is_not_waited_for() -> None:
    with second_connection() as other:
        other.execute("SELECT pg_advisory_xact_lock(hashtextextended('taken', 0))")
        with transaction.atomic():
            assert not try_lock_for_transaction("taken")
            assert try_lock_for_transaction("free")
        other.rollback()
        with transaction.atomic():
            assert try_lock_for_transaction("taken")


@pytest.mark.django_db(transaction=True)
def test_several_locks_are_held_until_the_transaction_ends() -> None:
    with second_connection() as other:

        def is_free(name: str) -> bool:
            asked = other.execute("SELECT pg_try_advisory_xact_lock(hashtextextended(%s, 0))", [name]).fetchone()
            other.rollback()
            return asked == (True,)

        with transaction.atomic():
            lock_for_transaction("first", "second")
            assert (is_free("first"), is_free("second"), is_free("third")) == (False, False, True)
        assert (is_free("first"), is_free("second")) == (True, True)
