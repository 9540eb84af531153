"""Making transactions wait for each other where no row exists yet that could be locked."""

from django.db import connection


def lock_for_transaction(name: str) -> None:
    """Hold the lock called `name` until the transaction ends; names are shared by everything in this database.

    Take several in a fixed order, or two transactions wait for each other until PostgreSQL breaks one off.
    """
    if not connection.in_atomic_block:
        raise RuntimeError("This lock ends with its transaction; open one first.")
    with connection.cursor() as cursor:
        cursor.execute("SELECT pg_advisory_xact_lock(hashtextextended(%s, 0))", [name])
