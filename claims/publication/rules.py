"""How a published review is named and found."""

import re
import unicodedata

_SLUG_WORDS = 80
_TITLE = 300
_NOT_IN_A_SLUG = re.compile(r"[^a-z0-9]+")


def slug_of(statement: str, version_sha256: str) -> str:
    """Readable and never taken: the first words in plain ASCII and eight digits of the approved version's digest."""
    plain = unicodedata.normalize("NFKD", statement).encode("ascii", "ignore").decode().lower()
    words = _NOT_IN_A_SLUG.sub("-", plain).strip("-")
    if len(words) > _SLUG_WORDS:
        words = words[: _SLUG_WORDS + 1].rpartition("-")[0] or words[:_SLUG_WORDS]
    return f"{words or 'review'}-{version_sha256[:8]}"


def path_of(slug: str) -> str:
    """The public address below the site's own; a published address is never changed."""
    return f"/reviews/{slug}/"


def shortened(words: str, longest: int) -> str:
    """At most `longest` code points, cut between words where it can be, with an ellipsis."""
    words = " ".join(words.split())
    if len(words) <= longest:
        return words
    cut = words[: longest - 1]
    return (cut.rpartition(" ")[0] or cut).rstrip(" ,;:-") + "…"


def title_of(*, rating: str, statement: str, claimant: str, published: str) -> str:
    """ "Unproven: “sixteen civilians were killed” (Azernews, 2022)"; the year only where the document has a date."""
    said = f"({claimant}, {published[:4]})" if published else f"({claimant})"
    said = shortened(said, 120)
    room = _TITLE - len(rating) - len(said) - len(": “” ")
    return f"{rating}: “{shortened(statement.rstrip('.'), room)}” {said}"
