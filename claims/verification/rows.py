"""Reading whole tables without holding them."""

from collections.abc import Iterator, Sequence
from typing import Any

from django.db import connection

_AT_ONCE = 2000


def stream_rows(sql: str, parameters: Sequence[Any] = ()) -> Iterator[tuple[Any, ...]]:
    """Through a cursor of the server's own; must run inside a transaction."""
    with connection.chunked_cursor() as cursor:
        cursor.execute(sql, parameters)
        while rows := cursor.fetchmany(_AT_ONCE):
            yield from rows
