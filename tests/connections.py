"""Connections of their own beside Django's: the second person, and the superuser."""

import os
from collections.abc import Iterator
from contextlib import contextmanager
from urllib.parse import quote, urlsplit, urlunsplit

import psycopg
import pytest
from django.db import connection

from tests.servers import SUPERUSER_URL


def _url(base: str) -> str:
    """The test's own database on the server that `base` names."""
    return urlunsplit(urlsplit(base)._replace(path=f"/{quote(str(connection.settings_dict['NAME']))}"))


@contextmanager
def second_connection() -> Iterator[psycopg.Connection]:
    """Another session of the application's role; it sees committed rows only, and rolls back at the end."""
    with psycopg.connect(_url(os.environ["DATABASE_URL"])) as other:
        yield other
        other.rollback()


@contextmanager
def superuser_connection() -> Iterator[psycopg.Connection]:
    """A session that may do anything; skips where the server is somebody else's."""
    if SUPERUSER_URL not in os.environ:
        pytest.skip(f"needs a PostgreSQL superuser; set {SUPERUSER_URL}, or leave DATABASE_URL unset")
    with psycopg.connect(_url(os.environ[SUPERUSER_URL])) as other:
        yield other
        other.rollback()
