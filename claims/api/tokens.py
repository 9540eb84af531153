"""How a token looks: `cl_<8 hex digits>_<43 characters>`. The parts up to the second underscore are its prefix.

The secret half has 256 random bits, so a plain digest is enough: there is nothing to guess and nothing to slow down.
"""

import re
import secrets

_TOKEN = re.compile(r"(?P<prefix>cl_[0-9a-f]{8})_[A-Za-z0-9_-]{43}")


def new_token() -> tuple[str, str]:
    """A token and its prefix."""
    prefix = f"cl_{secrets.token_hex(4)}"
    return f"{prefix}_{secrets.token_urlsafe(32)}", prefix


def prefix_of(token: str) -> str | None:
    """The prefix, or None for what was never a token."""
    found = _TOKEN.fullmatch(token)
    return found["prefix"] if found else None
