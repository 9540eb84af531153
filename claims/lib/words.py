"""Words of people: looked at before they are kept, cut where there is little room."""

import re

from claims.lib.errors import InvalidInput

# NUL, which PostgreSQL cannot store, and halves of surrogate pairs, which no UTF-8 has.
_UNSTORABLE = re.compile("[\x00\ud800-\udfff]")


def clean(words: str, what: str) -> str:
    """`words` without white space around them; `what` ("The note") begins the sentence of a refusal."""
    if _UNSTORABLE.search(words):
        raise InvalidInput(
            f"{what} holds a character that cannot be stored, such as NUL. Type it again instead of pasting it.",
            code="unstorable_text",
        )
    return words.strip()


def shortened(words: str, longest: int) -> str:
    """At most `longest` code points, cut between words where it can be, with an ellipsis."""
    words = " ".join(words.split())
    if len(words) <= longest:
        return words
    whole_words = words[:longest].rpartition(" ")[0]
    return (whole_words or words[: longest - 1]).rstrip(" ,;:-") + "…"
