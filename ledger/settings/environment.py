"""Where settings come from: the environment, then what the embedded servers wrote about themselves."""

import environ

from ledger.embedded.address_file import read_addresses
from ledger.embedded.var import PROJECT, var_folder

BASE_DIR = PROJECT

env = environ.Env()

# Everything that is written at run time and is not PostgreSQL's or Valkey's.
VAR_DIR = var_folder()

# "local" answers on this machine's own names only and over plain http; "production" demands https and every secret.
PRODUCTION = env.str("LEDGER_MODE", default="local") == "production"

_addresses = read_addresses(VAR_DIR)

# Port 1 answers nobody: commands that need no database work, the others say that there is none.
DATABASE_URL = env.str("DATABASE_URL", default=_addresses.get("DATABASE_URL", "postgres://ledger@127.0.0.1:1/ledger"))
REDIS_URL = env.str("REDIS_URL", default=_addresses.get("REDIS_URL", "redis://127.0.0.1:1/0"))
