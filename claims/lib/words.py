"""Words that people typed, before they are kept."""

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
