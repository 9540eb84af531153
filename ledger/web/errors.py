"""Pages for what went wrong outside any view."""

import sys

import structlog
from django.conf import settings
from django.core.exceptions import RequestDataTooBig
from django.http import HttpRequest, HttpResponse, JsonResponse
from django.template.defaultfilters import filesizeformat
from django.template.loader import render_to_string
from django.views.defaults import page_not_found

from ledger.web.database_down import respond_if_down, wants_json


def bad_request(request: HttpRequest, exception: Exception) -> HttpResponse:
    """handler400: a body beyond the limit gets 413 and the limit; what else Django calls suspicious gets no details."""
    if isinstance(exception, RequestDataTooBig):
        return too_large(request, settings.DATA_UPLOAD_MAX_MEMORY_SIZE, "a form may hold up to {}, files apart")
    sentence = "The request could not be understood, and nothing was saved. Go back and try again."
    return answer_with_sentence(request, status=400, code="bad_request", sentence=sentence)


def too_large(request: HttpRequest, limit: int, what: str = "one request may hold up to {}") -> HttpResponse:
    """413, with the limit in the words of people."""
    sentence = (
        f"That was too much at once: {what.format(filesizeformat(limit))}. Nothing was saved. "
        "Shorten the text, or upload the article alone as a file."
    )
    return answer_with_sentence(request, status=413, code="too_large", sentence=sentence)


def not_found(request: HttpRequest, exception: Exception) -> HttpResponse:
    """handler404: programs get JSON, as from every other address of the interface."""
    if request.path_info.startswith("/api/"):
        sentence = "There is nothing at this address. Every address of the interface stands in /api/v1/schema/."
        return JsonResponse({"code": "not_found", "sentence": sentence, "details": {}}, status=404)
    return page_not_found(request, exception)


def server_error(request: HttpRequest) -> HttpResponse:
    """handler500: 503 for a database that is gone, else an answer that names the request and leaks nothing.

    PostgreSQL puts whole rows into the detail of a constraint error; none of it reaches a reader.
    """
    down = respond_if_down(request, sys.exc_info()[1])
    if down is not None:
        return down
    sentence = "Something went wrong on our side and was written to the log. Nothing was half-saved."
    return answer_with_sentence(request, status=500, code="internal_error", sentence=sentence)


def answer_with_sentence(request: HttpRequest, *, status: int, code: str, sentence: str) -> HttpResponse:
    """A page for people, JSON for programs, with the number that finds the request in the log."""
    request_id = structlog.contextvars.get_contextvars().get("request_id", "")
    if wants_json(request):
        return JsonResponse({"code": code, "sentence": sentence, "request_id": request_id}, status=status)
    page = render_to_string("500.html", {"sentence": sentence, "request_id": request_id})
    return HttpResponse(page, status=status)
