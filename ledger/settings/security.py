"""Secrets, cookies, https and what a browser may do with our pages (OWASP ASVS 5.0 chapters 3, 7 and 13)."""

from django.core.exceptions import ImproperlyConfigured

from ledger.embedded.secret_file import read_or_create_secret
from ledger.settings.environment import PRODUCTION, VAR_DIR, env


def _secret_key() -> str:
    given = str(env.str("SECRET_KEY", default=""))
    if given:
        return given
    if PRODUCTION:
        raise ImproperlyConfigured(
            "SECRET_KEY is not set, and in production none is made up: sessions would end with every restart and "
            "differ between machines. Set it to 50 random characters or more, for instance from "
            "`python -c 'import secrets; print(secrets.token_urlsafe(64))'`."
        )
    return read_or_create_secret(VAR_DIR / "secrets" / "secret-key")


def _allowed_hosts() -> list[str]:
    given = env.list("ALLOWED_HOSTS", default=[])
    if given:
        return [str(host) for host in given]
    if PRODUCTION:
        raise ImproperlyConfigured(
            "ALLOWED_HOSTS is not set: name the host names this site answers to, separated by commas."
        )
    return ["127.0.0.1", "localhost", "[::1]"]


SECRET_KEY = _secret_key()
# Old keys that still open sessions and links while a new one takes over.
SECRET_KEY_FALLBACKS = [str(key) for key in env.list("SECRET_KEY_FALLBACKS", default=[])]
ALLOWED_HOSTS = _allowed_hosts()
CSRF_TRUSTED_ORIGINS = [str(origin) for origin in env.list("CSRF_TRUSTED_ORIGINS", default=[])]

PASSWORD_HASHERS = [
    "django.contrib.auth.hashers.Argon2PasswordHasher",
    "django.contrib.auth.hashers.ScryptPasswordHasher",
]
AUTH_PASSWORD_VALIDATORS = [
    {"NAME": "django.contrib.auth.password_validation.UserAttributeSimilarityValidator"},
    {"NAME": "django.contrib.auth.password_validation.MinimumLengthValidator", "OPTIONS": {"min_length": 12}},
    {"NAME": "django.contrib.auth.password_validation.CommonPasswordValidator"},
    {"NAME": "django.contrib.auth.password_validation.NumericPasswordValidator"},
]

SECURE_SSL_REDIRECT = PRODUCTION and env.bool("SECURE_SSL_REDIRECT", default=True)
# A health check inside the cluster speaks plain http; it tells nothing but "ok".
SECURE_REDIRECT_EXEMPT = [r"^healthz$"]
SECURE_HSTS_SECONDS = env.int("SECURE_HSTS_SECONDS", default=31_536_000) if PRODUCTION else 0
SECURE_HSTS_INCLUDE_SUBDOMAINS = PRODUCTION
SECURE_HSTS_PRELOAD = PRODUCTION
BEHIND_TLS_PROXY = env.bool("BEHIND_TLS_PROXY", default=False)
if BEHIND_TLS_PROXY:
    # Only behind a proxy of one's own that always sets it: anybody else could claim to have come by https.
    SECURE_PROXY_SSL_HEADER = ("HTTP_X_FORWARDED_PROTO", "https")
SECURE_CONTENT_TYPE_NOSNIFF = True
SECURE_REFERRER_POLICY = "strict-origin-when-cross-origin"
SECURE_CROSS_ORIGIN_OPENER_POLICY = "same-origin"
X_FRAME_OPTIONS = "DENY"

# Browsers take a `__Host-` cookie only over https and from exactly this host.
SESSION_COOKIE_NAME = "__Host-ledger" if PRODUCTION else "ledger"
CSRF_COOKIE_NAME = "__Host-ledger-csrf" if PRODUCTION else "ledger-csrf"
SESSION_COOKIE_SECURE = PRODUCTION
CSRF_COOKIE_SECURE = PRODUCTION
SESSION_COOKIE_HTTPONLY = True
SESSION_COOKIE_SAMESITE = "Lax"
CSRF_COOKIE_SAMESITE = "Lax"
SESSION_COOKIE_AGE = 12 * 60 * 60

# A pasted text; `ledger.web.errors` says so in a sentence when it is more. Files have limits of their own.
DATA_UPLOAD_MAX_MEMORY_SIZE = env.int("DATA_UPLOAD_MAX_MEMORY_SIZE", default=2_621_440)
DATA_UPLOAD_MAX_NUMBER_FIELDS = 500
FILE_UPLOAD_PERMISSIONS = 0o600

CONTENT_SECURITY_POLICY = {
    "default-src": ["'none'"],
    "script-src": ["'self'"],
    "style-src": ["'self'"],
    "img-src": ["'self'", "data:"],
    "font-src": ["'self'"],
    "connect-src": ["'self'"],
    "form-action": ["'self'"],
    "base-uri": ["'none'"],
    "frame-ancestors": ["'none'"],
    "require-trusted-types-for": ["'script'"],
}
# The admin theme evaluates expressions in attributes (Alpine's standard build) and writes its colors into a <style>
# element and into style attributes. It loads every script from our own files, so inline scripts stay refused.
ADMIN_CONTENT_SECURITY_POLICY = {
    **{name: sources for name, sources in CONTENT_SECURITY_POLICY.items() if name != "require-trusted-types-for"},
    "script-src": ["'self'", "'unsafe-eval'"],
    "style-src": ["'self'", "'unsafe-inline'"],
}
