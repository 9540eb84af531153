"""Pages for what went wrong outside any view."""

import sys

import structlog
from django.http import HttpRequest, HttpResponse, JsonResponse
from django.template.loader import render_to_string

from ledger.web.database_down import respond_if_down, wants_json

log = structlog.get_logger(__name__)


def server_error(request: HttpRequest) -> HttpResponse:
    """handler500: 503 for a database that is gone, else an answer that names the request and leaks nothing.

    PostgreSQL puts whole rows into the detail of a constraint error; none of it reaches a reader.
    """
    down = respond_if_down(request, sys.exc_info()[1])
    if down is not None:
        return down
    request_id = structlog.contextvars.get_contextvars().get("request_id", "")
    sentence = "Something went wrong on our side and was written to the log. Nothing was half-saved."
    if wants_json(request):
        return JsonResponse({"code": "internal_error", "sentence": sentence, "request_id": request_id}, status=500)
    return HttpResponse(render_to_string("500.html", {"sentence": sentence, "request_id": request_id}), status=500)
