"""Django's `migrate`, without the limits that are right for requests and jobs."""

from typing import Any

from django.core.management.commands import migrate
from django.db import connections

# A migration of ten million rows may take an hour, and may think for minutes between two statements. `lock_timeout`
# stays: one that waits for a lock makes everybody behind it wait.
_LIFTED = ("statement_timeout", "idle_in_transaction_session_timeout")


class Command(migrate.Command):
    def handle(self, *args: Any, **options: Any) -> None:
        connection = connections[options["database"]]
        with connection.cursor() as cursor:
            for limit in _LIFTED:
                cursor.execute(f"SET {limit} = 0")
        try:
            super().handle(*args, **options)
        finally:
            # What else this process does with the connection is bounded again.
            if connection.is_usable():
                with connection.cursor() as cursor:
                    for limit in _LIFTED:
                        cursor.execute(f"RESET {limit}")
