"""Making transactions wait for each other where no row exists yet that could be locked, and wait long enough."""

from django.db import connection


def lock_for_transaction(name: str) -> None:
    """Hold the lock called `name` until the transaction ends; names are shared by everything in this database.

    Take several in a fixed order, or two transactions wait for each other until PostgreSQL breaks one off.
    """
    if not connection.in_atomic_block:
        raise RuntimeError("This lock ends with its transaction; open one first.")
    with connection.cursor() as cursor:
        cursor.execute("SELECT pg_advisory_xact_lock(hashtextextended(%s, 0))", [name])


def allow_thinking(seconds: int) -> None:
    """Let the open transaction stay idle for `seconds` while its process computes; the default is a minute."""
    if not connection.in_atomic_block:
        raise RuntimeError("This holds for one transaction; open it first.")
    with connection.cursor() as cursor:
        cursor.execute("SELECT set_config('idle_in_transaction_session_timeout', %s, true)", [f"{seconds}s"])
