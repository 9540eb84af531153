"""Bodies that are too large: refused before they are read to disk, and the refusal is heard by who sent them."""

from collections.abc import Callable

import structlog
from django.http import HttpRequest, HttpResponse, UnreadablePostError

from ledger.web.errors import too_large

log = structlog.get_logger(__name__)

# More than any form of ours takes with its files; pages say what each kind of text may have.
LARGEST_BODY = 64_000_000
_PIECE = 1 << 16


class LargeBodyMiddleware:
    """Outside of everything that reads a body: the check of a form's secret would write an upload of any size to disk.

    A browser reads an answer only after it sent all it had; whoever answers and hangs up first is a "connection reset"
    to it, without the sentence.
    """

    def __init__(self, get_response: Callable[[HttpRequest], HttpResponse]) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        size = announced_size(request)
        if size > LARGEST_BODY:
            log.warning("body too large", path=request.path_info, size=size)
            return too_large(request, LARGEST_BODY)
        response = self.get_response(request)
        if response.status_code >= 400:
            _read_to_the_end(request)
        return response


def announced_size(request: HttpRequest) -> int:
    """Bytes; a body of which nothing was announced is never read."""
    try:
        return int(request.META.get("CONTENT_LENGTH") or 0)
    except ValueError:
        return 0


def _read_to_the_end(request: HttpRequest) -> None:
    try:
        while request.read(_PIECE):
            pass
    except (UnreadablePostError, OSError, ValueError) as error:
        # Whoever sent it is gone already; nobody is left to be told.
        log.info("body not read to its end", path=request.path_info, reason=str(error))
