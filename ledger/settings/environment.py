"""Where settings come from: the environment, then what the embedded servers wrote about themselves."""

from pathlib import Path

import environ

from ledger.embedded.address_file import read_addresses

BASE_DIR = Path(__file__).resolve().parent.parent.parent

env = environ.Env()

# Everything that is written at run time and is not PostgreSQL's or Valkey's.
VAR_DIR = Path(env.str("LEDGER_VAR", default=str(BASE_DIR / "var"))).resolve()

# "local" answers on this machine's own names only and over plain http; "production" demands https and every secret.
PRODUCTION = env.str("LEDGER_MODE", default="local") == "production"

_addresses = read_addresses(VAR_DIR)

# Port 1 answers nobody: commands that need no database work, the others say that there is none.
DATABASE_URL = env.str("DATABASE_URL", default=_addresses.get("DATABASE_URL", "postgres://ledger@127.0.0.1:1/ledger"))
REDIS_URL = env.str("REDIS_URL", default=_addresses.get("REDIS_URL", "redis://127.0.0.1:1/0"))
