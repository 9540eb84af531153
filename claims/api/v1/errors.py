"""Every refusal in one form: {"code", "sentence", "details"}."""

from typing import Any

import structlog
from django.core.exceptions import PermissionDenied, RequestDataTooBig
from django.db import DataError, IntegrityError
from django.http import Http404
from rest_framework import exceptions
from rest_framework.response import Response
from rest_framework.views import set_rollback

from claims.api.v1.parsers import TooLarge
from claims.lib.errors import LedgerError, NotAllowed, NotFound

log = structlog.get_logger()


def answer(error: Exception, context: dict[str, Any]) -> Response | None:
    """The answer to what a view raised; None for what is not a refusal but a bug, or a database that is gone."""
    set_rollback()
    if isinstance(error, Http404):
        error = NotFound("There is nothing at this address, or nothing that you may see.")
    elif isinstance(error, PermissionDenied):
        error = NotAllowed("You may not do this.")
    elif isinstance(error, RequestDataTooBig):
        error = TooLarge("A field of this form is too large. Send long texts as JSON or as a file.")
    elif isinstance(error, IntegrityError | DataError):
        return _of_database(error)
    if isinstance(error, LedgerError):
        if error.http_status in (401, 403):
            _log_denial(error.code, context)
        return _response(error.code, error.sentence, error.details, error.http_status)
    if isinstance(error, exceptions.APIException):
        return _of_framework(error, context)
    return None


def _response(code: str, sentence: str, details: Any, status: int, headers: dict[str, str] | None = None) -> Response:
    return Response({"code": code, "sentence": sentence, "details": details}, status=status, headers=headers)


def _of_database(error: Exception) -> Response:
    """PostgreSQL quotes whole rows when it refuses one: they go to the log, and the reader gets a number to ask by."""
    log.error("refused_by_database", exc_info=error)
    request_id = structlog.contextvars.get_contextvars().get("request_id", "")
    sentence = (
        "The database refused to store this, so nothing was saved. That is a mistake of the program, not yours; tell "
        "whoever runs this site the request number."
    )
    return _response("refused_by_database", sentence, {"request_id": request_id}, 409)


def _of_framework(error: exceptions.APIException, context: dict[str, Any]) -> Response:
    headers: dict[str, str] = {}
    if isinstance(error, exceptions.Throttled):
        headers["Retry-After"] = str(int(getattr(error, "wait", None) or 60))
    if isinstance(error, exceptions.NotAuthenticated | exceptions.AuthenticationFailed):
        headers["WWW-Authenticate"] = getattr(error, "auth_header", "Bearer")
        _log_denial(error.default_code, context)
    if isinstance(error, exceptions.ValidationError):
        return _response("invalid_input", _first_sentence(error.detail), error.detail, 400)
    return _response(str(error.default_code), str(error.detail), {}, error.status_code, headers)


def _first_sentence(detail: Any, where: str = "") -> str:
    """The first of possibly many complaints, with the field it is about."""
    if isinstance(detail, dict):
        for field, inner in detail.items():
            name = "" if field == "non_field_errors" else str(field)
            sentence = _first_sentence(inner, f"{where}.{name}".strip("."))
            if sentence:
                return sentence
        return ""
    if isinstance(detail, list):
        return next(filter(None, (_first_sentence(inner, where) for inner in detail)), "")
    return f"{where}: {detail}" if where else str(detail)


def _log_denial(code: str, context: dict[str, Any]) -> None:
    request = context.get("request")
    if request is not None:
        log.warning("access_denied", code=code, path=request.path, method=request.method)
