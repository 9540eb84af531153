"""What is known about a document, beside its bytes."""

import re

from claims.lib.errors import InvalidInput
from claims.lib.web_addresses import ensure_web_address
from claims.lib.words import clean

_LONGEST_TITLE = 500
# BCP 47, the part that names a language, script and region: "en", "az", "sr-Latn-RS".
_LANGUAGE = re.compile(r"[a-z]{2,3}(-[a-z]{4})?(-(?:[a-z]{2}|[0-9]{3}))?\Z", re.IGNORECASE)


def ensure_title(title: str) -> str:
    """The title on one line."""
    title = " ".join(clean(title, "The title").split())
    if len(title) > _LONGEST_TITLE:
        raise InvalidInput(
            f"The title has {len(title)} characters; {_LONGEST_TITLE} are kept at most. Shorten it: the text itself "
            "keeps every word.",
            code="too_long",
            expected=_LONGEST_TITLE,
            found=len(title),
        )
    return title


def ensure_url(url: str) -> str:
    """An address that readers can follow, or nothing where the work is not on the web."""
    return ensure_web_address(url) if url.strip() else ""


def ensure_language(language: str) -> str:
    """A BCP 47 code, or nothing where nobody said."""
    language = language.strip()
    if language and not _LANGUAGE.match(language):
        raise InvalidInput(
            "The language is given as a code such as en, az or sr-Latn. Leave it empty if you are not sure.",
            code="invalid_language",
        )
    return language
