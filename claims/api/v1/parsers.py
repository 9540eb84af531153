"""Bodies of a bounded size: one request must not fill the memory of the process."""

from collections.abc import Mapping
from io import BytesIO
from typing import IO, Any

from rest_framework import parsers
from rest_framework.exceptions import ParseError

from claims.lib.errors import LedgerError

# Several times the largest document that is accepted, because JSON may write one character as six.
LARGEST_BODY = 16_000_000


class TooLarge(LedgerError):
    """More bytes than anything here needs (413)."""

    code = "too_large"
    http_status = 413


def _refuse() -> None:
    raise TooLarge(
        f"This request has more than {LARGEST_BODY / 1e6:.0f} MB. Send one document at a time, and only its text.",
        expected=LARGEST_BODY,
    )


def _announced_size(context: Mapping[str, Any] | None) -> int:
    request = (context or {}).get("request")
    try:
        return int(request.META.get("CONTENT_LENGTH") or 0) if request is not None else 0
    except ValueError:
        return 0


class BoundedJSONParser(parsers.BaseParser):
    """No kind of the framework's own JSON parser, which is given the whole body, under the limit of a web form."""

    media_type = "application/json"

    def parse(
        self, stream: IO[Any], media_type: str | None = None, parser_context: Mapping[str, Any] | None = None
    ) -> Any:
        if _announced_size(parser_context) > LARGEST_BODY:
            _refuse()
        body = stream.read(LARGEST_BODY + 1)
        if len(body) > LARGEST_BODY:
            _refuse()
        try:
            return parsers.JSONParser().parse(BytesIO(body), media_type, parser_context)
        except RecursionError:
            raise ParseError("This nests lists or objects deeper than anything here needs. Send it flat.") from None


class BoundedMultiPartParser(parsers.MultiPartParser):
    def parse(
        self, stream: IO[Any], media_type: str | None = None, parser_context: Mapping[str, Any] | None = None
    ) -> "parsers.DataAndFiles[Any, Any]":
        if _announced_size(parser_context) > LARGEST_BODY:
            _refuse()
        return super().parse(stream, media_type, parser_context)
