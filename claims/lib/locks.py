"""Making transactions wait for each other where no row exists yet that could be locked, and wait long enough."""

from django.db import connection


def lock_for_transaction(*names: str) -> None:
    """Hold the locks called `names` until the transaction ends; names are shared by everything in this database.

    Several are taken one after the other as given: give them in a fixed order, or two transactions wait for each other
    until PostgreSQL breaks one off.
    """
    _ensure_transaction("This lock ends with its transaction; open one first.")
    with connection.cursor() as cursor:
        # Set-returning functions hand on their rows in order, and nothing here gives the planner a reason to sort.
        cursor.execute(
            "SELECT pg_advisory_xact_lock(hashtextextended(name, 0)) FROM unnest(%s::text[]) name", [list(names)]
        )


def try_lock_for_transaction(name: str) -> bool:
    """As `lock_for_transaction`, without waiting: False where another transaction holds it."""
    _ensure_transaction("This lock ends with its transaction; open one first.")
    with connection.cursor() as cursor:
        cursor.execute("SELECT pg_try_advisory_xact_lock(hashtextextended(%s, 0))", [name])
        return bool(cursor.fetchone()[0])


def allow_thinking(seconds: int) -> None:
    """Let the open transaction stay idle for `seconds` while its process computes; the default is a minute."""
    _ensure_transaction("This holds for one transaction; open it first.")
    with connection.cursor() as cursor:
        cursor.execute("SELECT set_config('idle_in_transaction_session_timeout', %s, true)", [f"{seconds}s"])


def _ensure_transaction(refusal: str) -> None:
    if not connection.in_atomic_block:
        raise RuntimeError(refusal)
