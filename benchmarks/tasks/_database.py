"""An empty ledger for one evaluation: the database that is named, or a throwaway one of our own."""

import os
from collections.abc import Iterator
from contextlib import contextmanager

import django
from django.core.management import call_command

from ledger.embedded.throwaway import erase_throwaway_servers, start_throwaway_servers


@contextmanager
def empty_ledger() -> Iterator[None]:
    """Django set up on a migrated database without documents; `SystemExit` with a sentence where it has some.

    Jobs are drained in-process, so no worker listens: wake-up calls go to a broker in memory.
    """
    servers = None
    if "DATABASE_URL" not in os.environ:
        servers = start_throwaway_servers()
        os.environ["DATABASE_URL"] = servers.database_url
        os.environ["REDIS_URL"] = servers.redis_url
    os.environ["BROKER_URL"] = "memory://"
    os.environ["DATABASE_POOL"] = "false"
    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "ledger.settings")
    try:
        django.setup()
        call_command("migrate", verbosity=0, interactive=False)
        _ensure_empty()
        yield
    finally:
        django.db.connections.close_all()
        if servers is not None:
            erase_throwaway_servers(servers)


def _ensure_empty() -> None:
    documents = django.apps.apps.get_model("claims", "Document")
    if documents.objects.exists():
        raise SystemExit(
            "The database that DATABASE_URL names has documents in it. Name an empty one, or none: then a throwaway "
            "database is started and erased afterwards."
        )
