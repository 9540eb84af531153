"""A database that does not answer: 503 with a sentence, a line in the log, and "try again soon"."""

from collections.abc import Callable

import structlog
from django.db import Error as DatabaseError
from django.db import InterfaceError, OperationalError
from django.http import HttpRequest, HttpResponse, JsonResponse
from django.template.loader import render_to_string

log = structlog.get_logger(__name__)

SENTENCE = (
    "The database does not answer right now. What you sent was not saved; everything saved before is safe. "
    "Try again in a minute, and if it goes on, tell whoever runs this site."
)
RETRY_AFTER_SECONDS = 30


def is_connection_lost(error: BaseException | None) -> bool:
    """Whether the database went away, as against refusing one statement (a lock, a time-out), which is a bug or load.

    PostgreSQL's classes 08 (connection) and 57P (shutdown) say so; without a code nobody answered at all.
    """
    if not isinstance(error, OperationalError | InterfaceError):
        return False
    code = getattr(error.__cause__, "sqlstate", None)
    return code is None or code[:2] == "08" or code[:3] == "57P"


def wants_json(request: HttpRequest) -> bool:
    return (
        request.path_info.startswith("/api/")
        or request.get_preferred_type(["text/html", "application/json"]) == "application/json"
    )


def answer(request: HttpRequest) -> HttpResponse:
    if wants_json(request):
        response: HttpResponse = JsonResponse({"code": "database_down", "sentence": SENTENCE}, status=503)
    else:
        page = render_to_string("503.html", {"sentence": SENTENCE})
        response = HttpResponse(page, status=503)
    response["Retry-After"] = str(RETRY_AFTER_SECONDS)
    response["Cache-Control"] = "no-store"
    return response


class DatabaseDownMiddleware:
    """Stands outside the session: reading the session is the first thing that fails."""

    def __init__(self, get_response: Callable[[HttpRequest], HttpResponse]) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        # Exceptions of inner middleware arrive as responses (Django converts them), so they are caught in
        # `process_exception` for views and in `ledger.web.errors.server_error` for everything else.
        return self.get_response(request)

    def process_exception(self, request: HttpRequest, exception: Exception) -> HttpResponse | None:
        return respond_if_down(request, exception)


def respond_if_down(request: HttpRequest, error: BaseException | None) -> HttpResponse | None:
    """The 503 when the database is gone, else None: somebody else's error."""
    if not isinstance(error, DatabaseError) or not is_connection_lost(error):
        return None
    log.error("database does not answer", path=request.path_info, method=request.method, reason=str(error).strip())
    return answer(request)
