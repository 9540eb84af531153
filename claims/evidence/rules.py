"""What can be evidence, and for what."""

import re
from urllib.parse import urlsplit

from claims.evidence.vocabulary import Stance
from claims.lib.errors import Conflict, InvalidInput
from claims.lib.words import clean

LONGEST_URL = 2000
_UNPRINTABLE = re.compile(r"[\s\x00-\x1f\x7f]")


def ensure_web_address(url: str) -> str:
    """`url` without white space around it; `InvalidInput` unless any reader could open it."""
    url = url.strip()
    if not url:
        raise InvalidInput("There is no address. Paste the page's address as it stands in the browser.", code="no_url")
    if len(url) > LONGEST_URL:
        raise InvalidInput(
            f"The address has {len(url)} characters; we keep {LONGEST_URL} at most. Cut what only tracks the reader.",
            code="url_too_long",
            expected=LONGEST_URL,
            found=len(url),
        )
    if _UNPRINTABLE.search(url):
        raise InvalidInput("The address has a space or a line break in it. Paste it again in one piece.", code="bad_url")
    try:
        parts = urlsplit(url)
        has_port_in_range = parts.port is None or parts.port > 0
    except ValueError:
        raise InvalidInput("This is not a web address. Paste it as it stands in the browser.", code="bad_url") from None
    if parts.scheme.lower() not in ("http", "https"):
        raise InvalidInput(
            f"The address begins with “{parts.scheme or 'nothing'}”; readers can only open http and https.",
            code="bad_url",
        )
    if parts.username is not None or parts.password is not None:
        raise InvalidInput(
            "The address has a user name or password in it, which would be shown to everybody. Take it out.",
            code="url_with_credentials",
        )
    if not parts.hostname or not has_port_in_range:
        raise InvalidInput("The address names no site. Paste it as it stands in the browser.", code="bad_url")
    return url


def ensure_noted(note: str) -> str:
    """A bare address may change or vanish; the note is what remains."""
    note = clean(note, "The note")
    if not note:
        raise InvalidInput(
            "Say in a note what the page shows: we do not hold its words, and it may change or vanish.", code="no_note"
        )
    return note


def ensure_not_its_own_words(
    *, stance: Stance, is_same_snapshot: bool, claim_span: tuple[int, int], passage: tuple[int, int] | None
) -> None:
    """A claim is no evidence for itself: `Conflict` for support out of the very words the claim is made of.

    Spans are [start, end) in code points of one snapshot; `passage` is None for a bare address.
    """
    if stance != Stance.SUPPORTS or not is_same_snapshot or passage is None:
        return
    if passage[0] < claim_span[1] and claim_span[0] < passage[1]:
        raise Conflict(
            "These are the claim's own words, and no claim supports itself. Choose a passage that says on what it "
            "rests, or another document.",
            code="own_words",
        )
