"""A pasted text without what only its platform needs: addresses, and words run together in tags and handles."""

import html
import re

# No repetition stands inside another, and each begins with a character that the one before cannot hold.
_ADDRESS = re.compile(r"(?:https?://|www\.|pic\.twitter\.com/|t\.co/)\S+")
_TAG = re.compile(r"[#@](\w+)")
_JOINT = re.compile(r"(?<=[a-z])(?=[A-Z0-9])|(?<=[0-9])(?=[A-Za-z])|(?<=[A-Z])(?=[A-Z][a-z])|_+")


def plain(text: str) -> str:
    """ "#PortFire via @HarborPost https://…" becomes "Port Fire via Harbor Post"; white space is single."""
    text = _ADDRESS.sub(" ", html.unescape(text))
    return " ".join(_TAG.sub(lambda tag: _JOINT.sub(" ", tag[1]), text).split())
