"""What the project is made of."""

from ledger.settings.environment import BASE_DIR, PRODUCTION, env

DEBUG = False

INSTALLED_APPS = [
    # Before django.contrib.admin: the theme replaces its templates by name.
    "unfold",
    "unfold.contrib.filters",
    "django.contrib.admin",
    "django.contrib.auth",
    "django.contrib.contenttypes",
    "django.contrib.sessions",
    "django.contrib.messages",
    "django.contrib.staticfiles",
    "django.contrib.postgres",
    "axes",
    "rest_framework",
    "drf_spectacular",
    "django_filters",
    "claims",
]

MIDDLEWARE = [
    # Outermost: a line in the log and an answer also for what fails further in.
    "ledger.web.request_id.RequestIdMiddleware",
    "ledger.web.database_down.DatabaseDownMiddleware",
    "django.middleware.security.SecurityMiddleware",
    "ledger.web.content_security.ContentSecurityMiddleware",
    "ledger.web.large_bodies.LargeBodyMiddleware",
    "whitenoise.middleware.WhiteNoiseMiddleware",
    "django.contrib.sessions.middleware.SessionMiddleware",
    "django.middleware.common.CommonMiddleware",
    "django.middleware.csrf.CsrfViewMiddleware",
    "django.contrib.auth.middleware.AuthenticationMiddleware",
    "django.contrib.messages.middleware.MessageMiddleware",
    "django.middleware.clickjacking.XFrameOptionsMiddleware",
    # Innermost, as its documentation asks: it turns a sign-in that was refused for guessing into an answer.
    "axes.middleware.AxesMiddleware",
]

ROOT_URLCONF = "ledger.urls"
WSGI_APPLICATION = "ledger.wsgi.application"
ASGI_APPLICATION = "ledger.asgi.application"
DEFAULT_AUTO_FIELD = "django.db.models.BigAutoField"

TEMPLATES = [
    {
        "BACKEND": "django.template.backends.django.DjangoTemplates",
        "DIRS": [BASE_DIR / "templates"],
        "APP_DIRS": True,
        "OPTIONS": {
            "context_processors": [
                "django.template.context_processors.request",
                "django.contrib.auth.context_processors.auth",
                "django.contrib.messages.context_processors.messages",
            ],
        },
    },
]

LANGUAGE_CODE = "en-us"
TIME_ZONE = "UTC"
USE_I18N = True
USE_TZ = True
# A record needs its year, its minute and its zone, in an order nobody can read two ways.
FORMAT_MODULE_PATH = "ledger.formats"

STATIC_URL = "/static/"
# Without a deployment's `collectstatic` the files are served from where the packages keep them.
STATIC_ROOT = BASE_DIR / "staticfiles" if PRODUCTION else None
STORAGES = {
    "default": {"BACKEND": "django.core.files.storage.FileSystemStorage"},
    "staticfiles": {
        # Hashed names can be cached for ever, but need a `collectstatic` that only a deployment runs.
        "BACKEND": "whitenoise.storage.CompressedManifestStaticFilesStorage"
        if PRODUCTION
        else "django.contrib.staticfiles.storage.StaticFilesStorage"
    },
}
WHITENOISE_USE_FINDERS = not PRODUCTION

# Where the public pages are found; verdicts are published under this address.
SITE_URL = env.str("LEDGER_SITE_URL", default="http://127.0.0.1:8000").rstrip("/")
SITE_NAME = env.str("LEDGER_SITE_NAME", default="Claim Ledger")

LOGIN_URL = "admin:login"
LOGIN_REDIRECT_URL = "admin:index"
