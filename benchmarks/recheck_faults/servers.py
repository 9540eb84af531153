"""A throwaway database and a throwaway broker, with Django set up on them."""

import os
from collections.abc import Iterator
from contextlib import contextmanager

import django
from django.core.management import call_command

from ledger.embedded.throwaway import erase_throwaway_servers, start_throwaway_servers


@contextmanager
def throwaway_ledger() -> Iterator[None]:
    """Workers that are started meanwhile find both servers in the environment."""
    servers = start_throwaway_servers()
    os.environ["DATABASE_URL"], os.environ["REDIS_URL"] = servers.database_url, servers.redis_url
    os.environ["LEDGER_LOG_LEVEL"] = "WARNING"
    os.environ.pop("BROKER_URL", None)
    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "ledger.settings")
    try:
        django.setup()
        call_command("migrate", verbosity=0, interactive=False)
        yield
    finally:
        django.db.connections.close_all()
        erase_throwaway_servers(servers)
