"""Refusals as sentences: what was refused, why, and what to do.

Anything raised that is not a `LedgerError` is a bug and should alarm somebody.
"""

from typing import Any


class LedgerError(Exception):
    """A refusal that a person or a program can act on.

    `code` is stable and for programs; `sentence` is for people; `http_status` is what the web answers with;
    `details` holds what was expected and found, JSON-serializable.
    """

    code = "refused"
    http_status = 400

    def __init__(self, sentence: str, *, code: str | None = None, **details: Any) -> None:
        super().__init__(sentence)
        self.sentence = sentence
        self.details = details
        if code is not None:
            self.code = code


class InvalidInput(LedgerError):
    """What was given cannot be used as it is (400)."""

    code = "invalid_input"


class NotAllowed(LedgerError):
    """The actor may not do this (403)."""

    code = "not_allowed"
    http_status = 403


class NotFound(LedgerError):
    """Nothing of that name is on record (404)."""

    code = "not_found"
    http_status = 404


class Conflict(LedgerError):
    """The record is not in the state this act needs, or moved while the actor was reading (409)."""

    code = "conflict"
    http_status = 409


class Duplicate(Conflict):
    """It is on record already; `details` names where."""

    code = "duplicate"


class Unavailable(LedgerError):
    """Something outside the program does not answer now; the same request may succeed later (503)."""

    code = "unavailable"
    http_status = 503
