"""Django REST framework and the OpenAPI schema."""

from typing import Any

from ledger.settings.environment import env

REST_FRAMEWORK: dict[str, Any] = {
    # Closed unless a view opens itself: a route somebody forgot to think about answers nobody.
    "DEFAULT_PERMISSION_CLASSES": ["claims.api.v1.permissions.HasRole"],
    # The token first: its WWW-Authenticate header makes a missing login a 401.
    "DEFAULT_AUTHENTICATION_CLASSES": [
        "claims.api.authentication.TokenAuthentication",
        "rest_framework.authentication.SessionAuthentication",
    ],
    "EXCEPTION_HANDLER": "claims.api.v1.errors.answer",
    # JSON alone: the browsable pages would bring inline scripts and a second set of forms.
    "DEFAULT_RENDERER_CLASSES": ["rest_framework.renderers.JSONRenderer"],
    "DEFAULT_PARSER_CLASSES": ["claims.api.v1.parsers.BoundedJSONParser"],
    "DEFAULT_FILTER_BACKENDS": ["claims.api.v1.filtering.StrictFilterBackend"],
    "DEFAULT_PAGINATION_CLASS": "claims.api.v1.pagination.NewestFirst",
    "PAGE_SIZE": 50,
    "DEFAULT_THROTTLE_CLASSES": [
        "claims.api.v1.throttles.AddressThrottle",
        "claims.api.v1.throttles.PersonThrottle",
        "claims.api.v1.throttles.WriteThrottle",
    ],
    "DEFAULT_THROTTLE_RATES": {"anon": "120/min", "user": "600/min", "write": "120/min"},
    # How many proxies of our own stand before us; what a client writes into X-Forwarded-For itself counts for nothing.
    "NUM_PROXIES": 1 if env.bool("BEHIND_TLS_PROXY", default=False) else 0,
    "DEFAULT_SCHEMA_CLASS": "drf_spectacular.openapi.AutoSchema",
    "TEST_REQUEST_DEFAULT_FORMAT": "json",
}

SPECTACULAR_SETTINGS = {
    "TITLE": "Claim Ledger",
    "DESCRIPTION": (
        "Claims, what other sources say about the same thing, and the verdicts two people stand behind. Published "
        "reviews are open to everybody; everything else takes an account of the newsroom: send its token as "
        "`Authorization: Bearer cl_…`. Every refusal is `{code, sentence, details}`."
    ),
    "VERSION": "1",
    "SERVE_INCLUDE_SCHEMA": False,
    "SERVE_PERMISSIONS": ["rest_framework.permissions.AllowAny"],
    "COMPONENT_SPLIT_REQUEST": True,
    "SCHEMA_PATH_PREFIX": "/api/v1",
    # Fields of one name and different words would get numbered names.
    "ENUM_NAME_OVERRIDES": {
        "SourceKind": "claims.documents.vocabulary.SourceKind",
        "ClaimKind": "claims.register.vocabulary.ClaimKind",
        "SubjectKind": "claims.register.vocabulary.SubjectKind",
        "FindingKind": "claims.consistency.vocabulary.FindingKind",
        "FindingState": "claims.consistency.vocabulary.FindingState",
        "ReconciliationState": "claims.consistency.vocabulary.ReconciliationState",
        "LinkState": "claims.register.vocabulary.LinkState",
        "VerdictState": "claims.review.vocabulary.VerdictState",
        "VerdictAction": "claims.review.vocabulary.VerdictAction",
        "JobState": "claims.jobs.vocabulary.JobState",
        "ClaimStatus": "claims.register.vocabulary.ClaimStatus",
        "Measure": "claims.register.vocabulary.Measure",
    },
}
