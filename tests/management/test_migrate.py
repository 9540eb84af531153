from typing import Any

import pytest
from django.core.management import call_command
from django.db import connection
from django.db.models.signals import pre_migrate

pytestmark = pytest.mark.django_db(transaction=True)


def limits() -> list[str]:
    with connection.cursor() as cursor:
        shown = []
        for limit in ("statement_timeout", "idle_in_transaction_session_timeout", "lock_timeout"):
            cursor.execute(f"SHOW {limit}")
            shown.append(cursor.fetchone()[0])
        return shown


def test_a_migration_may_take_its_time_and_whatever_follows_may_not() -> None:
    seen: list[list[str]] = []

    def look(**_: Any) -> None:
        seen.append(limits())

    pre_migrate.connect(look)
    try:
        call_command("migrate", verbosity=0)
    finally:
        pre_migrate.disconnect(look)
    assert seen
    assert set(map(tuple, seen)) == {("0", "0", "5s")}
    assert limits() == ["30s", "1min", "5s"]
