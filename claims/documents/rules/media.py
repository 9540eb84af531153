"""What kind of bytes these are, and whether we can read them."""

import re
from pathlib import PurePosixPath
from typing import NamedTuple

from claims.documents.vocabulary import MediaType
from claims.lib.errors import InvalidInput

_TYPES = {
    "text/plain": MediaType.TEXT,
    "text/markdown": MediaType.TEXT,
    "text/html": MediaType.HTML,
    "application/xhtml+xml": MediaType.HTML,
}
_ENDINGS = {".txt": MediaType.TEXT, ".text": MediaType.TEXT, ".md": MediaType.TEXT}
_ENDINGS |= dict.fromkeys((".html", ".htm", ".xhtml"), MediaType.HTML)
# What a browser says when it does not know.
_SAYS_NOTHING = frozenset({"", "application/octet-stream", "application/x-unknown", "binary/octet-stream"})
_SIGNATURES = (
    (b"%PDF-", "a PDF file"),
    (b"\x89PNG\r\n\x1a\n", "a PNG picture"),
    (b"\xff\xd8\xff", "a JPEG picture"),
    (b"GIF8", "a GIF picture"),
    (b"PK\x03\x04", "a ZIP archive or an Office document"),
    (b"PK\x05\x06", "a ZIP archive"),
    (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", "an old Office document"),
    (b"\x1f\x8b", "a gzip archive"),
    (b"7z\xbc\xaf\x27\x1c", "a 7z archive"),
    (b"Rar!\x1a\x07", "a RAR archive"),
    (b"{\\rtf", "an RTF document"),
    (b"\x7fELF", "a program"),
    (b"MZ\x90", "a program"),
    (b"SQLite format 3\x00", "a database file"),
)
_BEGINS_PAGE = re.compile(
    rb"<(?:!doctype\s+html|html|head|body|meta|title|script|style|header|main|article|section|div|span|p|h[1-6]|table|ul|ol)"
    rb"[\s>]",
    re.I,
)
_CHARSET = re.compile(r"charset\s*=\s*[\"']?([^\s\"';]+)", re.I)
_TRY_INSTEAD = "Save it as plain text or HTML, or copy its text and paste it."


class Media(NamedTuple):
    """`charset` is what the sender declared beside the type; empty where nothing was."""

    type: MediaType
    charset: str


def decide_media_type(declared: str | None, filename: str, data: bytes) -> Media:
    """Plain text or HTML, by what the bytes begin with, what was declared, the file's ending, in this order of trust.

    `InvalidInput` for empty data and for everything we cannot read.
    """
    if not data:
        raise InvalidInput("The file is empty: there is nothing to read. Choose the file again.", code="empty")
    for signature, what in _SIGNATURES:
        if data.startswith(signature):
            raise InvalidInput(f"This is {what}, not text. {_TRY_INSTEAD}", code="not_text", found=what)
    essence, _, parameters = (declared or "").partition(";")
    essence = essence.strip().lower()
    charset = _CHARSET.search(parameters)
    return Media(_type_of(essence, filename, data), charset.group(1) if charset else "")


def _type_of(essence: str, filename: str, data: bytes) -> MediaType:
    if essence in _TYPES and essence != "text/plain":
        return _TYPES[essence]
    ending = PurePosixPath(filename.strip().lower()).suffix
    if ending in _ENDINGS:
        return _ENDINGS[ending]
    if essence in _TYPES:
        return _TYPES[essence]
    if essence not in _SAYS_NOTHING:
        raise InvalidInput(f"We cannot read {essence[:60]}. {_TRY_INSTEAD}", code="unknown_media_type", found=essence)
    return MediaType.HTML if _looks_like_a_page(data[:4096]) else MediaType.TEXT


def _looks_like_a_page(beginning: bytes) -> bool:
    """Whether a page's first tag follows, after what may stand before it. A loop: one expression for it backtracks."""
    rest = beginning.removeprefix(b"\xef\xbb\xbf").lstrip()
    for opening, closing in ((b"<?", b">"), *[(b"<!--", b"-->")] * 8):
        if rest.startswith(opening):
            rest = rest.partition(closing)[2].lstrip()
    return _BEGINS_PAGE.match(rest) is not None
