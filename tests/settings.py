"""The product's settings against the servers of this test run.

Importing this starts real PostgreSQL and Valkey unless DATABASE_URL and REDIS_URL name some: pytest-django reads the
settings before any conftest of ours, and processes that tests start must find the same servers in their environment.
"""

import os
from pathlib import Path

from tests.servers import ensure_servers

ensure_servers()

# In-process tests open and drop databases all the time, which a pool would hold open. Processes that tests start
# (web server, worker) use the pool as in real life.
os.environ["DATABASE_POOL"] = "false"

from ledger.settings import *  # noqa: E402, F403

del os.environ["DATABASE_POOL"]

# Argon2 is slow on purpose; tests that are about it say so themselves.
PASSWORD_HASHERS = ["django.contrib.auth.hashers.MD5PasswordHasher"]
# A test that signs names files of its own; without that, nothing is written beside the project.
AUDIT_LOG_KEY_FILE = AUDIT_LOG_SIGNED_FILE = Path("/dev/null/named-by-no-test")
SECRET_KEY = "a key for tests alone, of fifty characters and more, that opens nothing"
ALLOWED_HOSTS = ["127.0.0.1", "localhost", "testserver"]
SESSION_COOKIE_SECURE = CSRF_COOKIE_SECURE = False
# Every test client loads the middleware anew; looking a file up when asked beats listing them all each time.
WHITENOISE_AUTOREFRESH = True
