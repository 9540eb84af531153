"""What can be evidence, and for what."""

from claims.evidence.vocabulary import Stance
from claims.lib.errors import Conflict, InvalidInput
from claims.lib.web_addresses import ensure_web_address
from claims.lib.words import clean


def ensure_page(url: str) -> str:
    """`url` without white space around it; `InvalidInput` unless any reader could open it."""
    if not url.strip():
        raise InvalidInput("There is no address. Copy the page's address from the browser.", code="no_url")
    return ensure_web_address(url)


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
