"""Addresses of web pages, before they are kept and shown as links."""

import re
from urllib.parse import urlsplit

from claims.lib.errors import InvalidInput

_LONGEST = 2000
# Browsers write these encoded (RFC 3986); a backslash some of them read as a slash, and so as another site.
_IN_NO_ADDRESS = re.compile(r"[\s\x00-\x1f\x7f\ud800-\udfff<>\"\\]")


def ensure_web_address(url: str) -> str:
    """`url` without white space around it; `InvalidInput` unless a reader can follow it safely."""
    url = url.strip()
    if len(url) > _LONGEST:
        raise InvalidInput(
            f"The address has {len(url)} characters; {_LONGEST} are kept at most. Cut what follows the question mark.",
            code="invalid_url",
            expected=_LONGEST,
            found=len(url),
        )
    if _IN_NO_ADDRESS.search(url):
        raise InvalidInput(
            "The address has white space, a quotation mark or another character in it that no address has. Copy it "
            "anew, in one piece, from the browser.",
            code="invalid_url",
        )
    try:
        parts = urlsplit(url)
        host, port_fits = parts.hostname, parts.port is None or parts.port > 0
    except ValueError:
        raise InvalidInput(
            "This is no web address. Copy the whole address from the browser.", code="invalid_url"
        ) from None
    if parts.scheme.lower() not in ("http", "https"):
        raise InvalidInput(
            f"The address begins with “{parts.scheme or url[:20]}”, which readers cannot open from a page. Give the "
            "address that begins with https:// or http://, or leave it empty.",
            code="invalid_url",
        )
    if not host or not port_fits:
        raise InvalidInput("The address names no site. Copy the whole address from the browser.", code="invalid_url")
    if parts.username is not None or parts.password is not None:
        raise InvalidInput(
            "The address has a user name or password in it, which every reader would see. Take it out.",
            code="invalid_url",
        )
    return url
