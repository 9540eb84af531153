"""PostgreSQL through psycopg's pool, and the cache. RELIABILITY of each option stands beside it."""

from typing import Any
from urllib.parse import urlsplit, urlunsplit

from ledger.settings.environment import DATABASE_URL, REDIS_URL, env

_options: dict[str, Any] = {
    # A runaway query, a forgotten lock and an abandoned transaction each end by themselves. `migrate` lifts the first
    # and the last for itself.
    "options": "-c statement_timeout=30s -c lock_timeout=5s -c idle_in_transaction_session_timeout=60s",
}
if env.bool("DATABASE_POOL", default=True):
    # A pool and persistent connections exclude each other, hence CONN_MAX_AGE = 0 below.
    # As many as a web process has threads, so nobody waits for a connection unless the database is gone: two seconds
    # until people are told so.
    _options["pool"] = {"min_size": 2, "max_size": 8, "timeout": 2}

DATABASES: dict[str, dict[str, Any]] = {
    "default": {
        **env.db_url_config(DATABASE_URL),
        "ENGINE": "django.db.backends.postgresql",
        "CONN_MAX_AGE": 0,
        "CONN_HEALTH_CHECKS": True,
        # Transactions are opened by the services that need them, where a reader can see it.
        "ATOMIC_REQUESTS": False,
    }
}
DATABASES["default"]["OPTIONS"] = {**DATABASES["default"].get("OPTIONS", {}), **_options}


def _next_database(url: str) -> str:
    """The same server, the database after: a cache that is cleared must not clear the broker."""
    parts = urlsplit(url)
    number = int(parts.path.strip("/") or 0)
    return urlunsplit(parts._replace(path=f"/{number + 1}"))


CACHES = {
    "default": {
        "BACKEND": "django.core.cache.backends.redis.RedisCache",
        "LOCATION": env.str("CACHE_URL", default=_next_database(REDIS_URL)),
        "KEY_PREFIX": "ledger",
        "OPTIONS": {"socket_timeout": 2, "socket_connect_timeout": 2},
    }
}
