"""How mail leaves, and when the daily digest of findings does."""

from ledger.settings.environment import VAR_DIR, env

# Without a server to send it, mail is written to files that a developer can open.
_email = env.email_url_config(env.str("LEDGER_EMAIL_URL", default=f"filemail:///{VAR_DIR / 'mail'}"))
EMAIL_BACKEND = _email["EMAIL_BACKEND"]
EMAIL_FILE_PATH = _email["EMAIL_FILE_PATH"] or None
EMAIL_HOST = _email["EMAIL_HOST"] or "localhost"
EMAIL_PORT = _email["EMAIL_PORT"] or 25
EMAIL_HOST_USER = _email["EMAIL_HOST_USER"] or ""
EMAIL_HOST_PASSWORD = _email["EMAIL_HOST_PASSWORD"] or ""
EMAIL_USE_TLS = bool(_email.get("EMAIL_USE_TLS"))
EMAIL_USE_SSL = bool(_email.get("EMAIL_USE_SSL"))
# A worker must not hang on a mail server that does not answer.
EMAIL_TIMEOUT = 20
DEFAULT_FROM_EMAIL = env.str("LEDGER_EMAIL_FROM", default="Claim Ledger <ledger@localhost>")

# From this hour on, UTC; who asked for it gets what was found since the day before.
DIGEST_HOUR = env.int("LEDGER_DIGEST_HOUR", default=5)
