"""How often somebody may guess a password (OWASP ASVS 5.0, chapter 6)."""

from datetime import timedelta

AUTHENTICATION_BACKENDS = [
    # First: it refuses before a password is looked at.
    "axes.backends.AxesStandaloneBackend",
    "django.contrib.auth.backends.ModelBackend",
]
# In the database, not in the cache: clearing the cache must not clear the count, and a broken one must not let guess.
AXES_HANDLER = "axes.handlers.database.AxesDatabaseHandler"
AXES_FAILURE_LIMIT = 10
AXES_COOLOFF_TIME = timedelta(minutes=15)
# Both together: neither can a stranger lock a colleague out of the colleague's own machine, nor does one office behind
# one address share its mistakes.
AXES_LOCKOUT_PARAMETERS = [["username", "ip_address"]]
AXES_RESET_ON_SUCCESS = True
AXES_CLIENT_IP_CALLABLE = "ledger.web.sign_in.client_address"
AXES_LOCKOUT_CALLABLE = "ledger.web.sign_in.locked_out"
# Who signed in and when from where is personal data that nobody here reads; failures are kept until they are forgiven.
AXES_DISABLE_ACCESS_LOG = True
AXES_ENABLE_ADMIN = False
# No line in the log of every command.
AXES_VERBOSE = False
