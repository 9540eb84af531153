"""One PostgreSQL and one Valkey for a whole test run, whatever the number of parallel workers."""

import atexit
import os
from urllib.parse import urlsplit, urlunsplit

from ledger.embedded.servers import Servers
from ledger.embedded.throwaway import erase_throwaway_servers, start_throwaway_servers

SUPERUSER_URL = "LEDGER_TEST_SUPERUSER_URL"
_OWNER = "LEDGER_TEST_SERVERS_OF"
# Broker and cache of one worker.
_DATABASES_PER_WORKER = 2


def ensure_servers() -> None:
    """DATABASE_URL and REDIS_URL in the environment name servers that run; ours are erased at exit.

    Workers of pytest-xdist inherit the environment of the process that started them, and so its servers; each takes
    its own numbered databases of the one Valkey (PostgreSQL's are named apart by pytest-django).
    """
    if _OWNER not in os.environ:
        os.environ[_OWNER] = str(os.getpid())
        if "DATABASE_URL" not in os.environ or "REDIS_URL" not in os.environ:
            servers = start_throwaway_servers()
            atexit.register(_erase, servers, os.getpid())
            os.environ.setdefault("DATABASE_URL", servers.database_url)
            os.environ.setdefault("REDIS_URL", servers.redis_url)
            os.environ[SUPERUSER_URL] = servers.postgres.superuser_url
    # Where somebody's shell exports an own broker, tests must not find it.
    os.environ.pop("BROKER_URL", None)
    os.environ.pop("CACHE_URL", None)
    worker = os.environ.get("PYTEST_XDIST_WORKER", "gw0").removeprefix("gw")
    if worker != "0" and os.environ.get("LEDGER_TEST_WORKER") != worker:
        os.environ["LEDGER_TEST_WORKER"] = worker
        os.environ["REDIS_URL"] = _shifted(os.environ["REDIS_URL"], int(worker) * _DATABASES_PER_WORKER)


def environment_for_a_process(**changes: str) -> dict[str, str]:
    """What a process of ours inherits from a test, without what only the tests' own process needs."""
    only_ours = {"DJANGO_ALLOW_ASYNC_UNSAFE", "DJANGO_SETTINGS_MODULE"}
    inherited = {name: value for name, value in os.environ.items() if name not in only_ours}
    return {**inherited, "DJANGO_SETTINGS_MODULE": "ledger.settings", **changes}


def _shifted(url: str, by: int) -> str:
    parts = urlsplit(url)
    return urlunsplit(parts._replace(path=f"/{int(parts.path.strip('/') or 0) + by}"))


def _erase(servers: Servers, owner: int) -> None:
    """Forked children inherit the exit handler, not the servers."""
    if os.getpid() == owner:
        erase_throwaway_servers(servers)
