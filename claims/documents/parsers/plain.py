"""Plain text: the text is what the bytes say."""

from claims.documents.parsers.encodings import decode
from claims.documents.parsers.readings import Reading
from claims.lib.errors import InvalidInput

PARSER = "plain-text 1"
# Bytes: a book. Full of figures it takes a minute to read, save and match, and holds more claims than are kept of one
# document; more is a dump of many documents, or a mistake. Extractors read five times as much (docs/benchmarks.md).
LARGEST_TEXT = 1_000_000


def ensure_modest_text(byte_count: int) -> None:
    """`InvalidInput` for more text than an extractor reads in its time."""
    if byte_count > LARGEST_TEXT:
        raise InvalidInput(
            f"This text has {byte_count / 1e6:.1f} MB; one document may have {LARGEST_TEXT / 1e6:.0f} MB at most. Add "
            "the part that you want checked, or each article as a document of its own.",
            code="too_large",
            expected=LARGEST_TEXT,
            found=byte_count,
        )


def read_text(data: bytes, charset: str) -> Reading:
    """The characters with line ends made "\\n", nothing else changed. `charset` is the declared one, or empty."""
    ensure_modest_text(len(data))
    decoded = decode(data, charset)
    text = decoded.text.replace("\r\n", "\n").replace("\r", "\n")
    if not text.strip("\ufeff\u200b\u2060 \t\n\f\v\u00a0\u3000") or text.isspace():
        raise InvalidInput("There is only white space in this text. Paste the words again.", code="no_words")
    return Reading(text, decoded.encoding, PARSER)
