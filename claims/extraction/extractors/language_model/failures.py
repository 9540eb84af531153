"""How asking a language model fails: the whole reading, because half of one looks like a whole, or a single claim."""

from claims.lib.errors import LedgerError, Unavailable


class ModelUnavailable(Unavailable):
    """It may answer later: out of reach, out of time, busy or broken."""

    code = "model_unavailable"


class ModelRefused(LedgerError):
    """It would say the same again: a wrong key, name or setting, or an answer that cannot be used (502)."""

    code = "model_refused"
    http_status = 502


class Dropped(Exception):
    """A single claim that is not proposed; `why` is the name under which it is counted."""

    def __init__(self, why: str) -> None:
        super().__init__(why)
        self.why = why
