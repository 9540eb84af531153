"""Who signs the audit log, and where the signer keeps what is its own. The key itself is never a setting."""

from pathlib import Path

from ledger.settings.base import SITE_URL
from ledger.settings.environment import VAR_DIR, env

# The name of the log for good: part of its key, and the first line of every checkpoint.
AUDIT_LOG_ORIGIN = env.str("LEDGER_LOG_ORIGIN", default=SITE_URL.partition("://")[2] + "/log")
AUDIT_LOG_KEY_FILE = Path(env.str("LEDGER_LOG_KEY_FILE", default=str(VAR_DIR / "secrets" / "log-key")))
AUDIT_LOG_SIGNED_FILE = Path(env.str("LEDGER_LOG_SIGNED_FILE", default=str(VAR_DIR / "signer" / "last-signed")))
