"""How a published review is named and found, and how its figures are put."""

import re
import unicodedata

from claims.lib.words import shortened
from claims.register.vocabulary import Measure

_SLUG_WORDS = 80
_TITLE = 300
# Letters that Unicode does not take apart into a plain one and a mark.
_PLAIN = str.maketrans({"ə": "e", "\u0131": "i", "ø": "o", "ł": "l", "đ": "d", "ß": "ss", "æ": "ae", "œ": "oe"})
_NOT_IN_A_SLUG = re.compile(r"[^a-z0-9]+")


def slug_of(statement: str, version_sha256: str) -> str:
    """Readable and never taken: the first words in plain ASCII and eight digits of the approved version's digest."""
    plain = (
        unicodedata.normalize("NFKD", statement.lower().translate(_PLAIN)).encode("ascii", "ignore").decode().lower()
    )
    words = _NOT_IN_A_SLUG.sub("-", plain).strip("-")
    if len(words) > _SLUG_WORDS:
        words = words[: _SLUG_WORDS + 1].rpartition("-")[0] or words[:_SLUG_WORDS]
    return f"{words or 'review'}-{version_sha256[:8]}"


def path_of(slug: str) -> str:
    """The public address below the site's own; a published address is never changed."""
    return f"/reviews/{slug}/"


def proof_path_of(slug: str) -> str:
    """Where the proof that the log knows a review is downloaded."""
    return f"{path_of(slug)}proof"


def title_of(*, rating: str, statement: str, claimant: str, published: str) -> str:
    """ "Unproven: “sixteen civilians were killed” (Azernews, 2022)"; the year only where the document has a date."""
    said = f"({claimant}, {published[:4]})" if published else f"({claimant})"
    said = shortened(said, 120)
    room = _TITLE - len(rating) - len(said) - len(": “” ")
    return f"{rating}: “{shortened(statement.rstrip('.'), room)}” {said}"


def number_in_words(*, said: str, measure: Measure, population: str, unit: str, is_vague: bool) -> str:
    """ "at least 5 civilians killed", "no people injured", "“dozens” (people killed)", "40 USD", "12 per cent"."""
    if measure == Measure.MONEY:
        counted = unit
    elif measure == Measure.PERCENTAGE:
        counted = "per cent"
    else:
        label = "" if measure == Measure.OTHER else str(measure.label)
        counted = " ".join(word for word in (unit, population, label) if word)
    if is_vague:
        return f"“{said}” ({counted})" if counted else f"“{said}”"
    return f"{'no' if said == '0' else said} {counted}".strip()
