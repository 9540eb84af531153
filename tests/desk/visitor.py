"""Signing in as one of the cast, and reading pages as people do."""

import html
import re
from typing import Protocol

from django.test import Client

from claims.audit.models import Actor
from tests.factories import user_of


class Answer(Protocol):
    """What a test client gives back, whatever its class is called."""

    @property
    def content(self) -> bytes: ...

    @property
    def status_code(self) -> int: ...


def sign_in(actor: Actor) -> Client:
    client = Client()
    client.force_login(user_of(actor))
    return client


def text_of(response: Answer) -> str:
    """The page without its tags, white space as one blank."""
    body = re.sub(r"<(script|style)\b.*?</\1>", " ", response.content.decode(), flags=re.S)
    return " ".join(html.unescape(re.sub(r"<[^>]+>", " ", body)).split())
