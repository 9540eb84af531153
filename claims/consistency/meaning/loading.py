"""The model of this process: loaded when it is first needed, then shared by its threads."""

import threading

from django.conf import settings

from claims.consistency.meaning.encoder import Encoder
from claims.consistency.meaning.model_files import ModelFiles, chosen_files
from claims.lib.errors import InvalidInput

_lock = threading.Lock()
_loaded: dict[tuple[ModelFiles, int], Encoder] = {}

BY_WORDS_ONLY = "Compared by words alone, not by meaning: LEDGER_MEANING_MODEL is set to none."


def encoder() -> Encoder | None:
    """The model that the settings name; None where they name none. `InvalidInput` for files that will not do."""
    files = chosen_files()
    if files is None:
        return None
    key = (files, _threads())
    with _lock:
        if key not in _loaded:
            _loaded[key] = Encoder(files, threads=key[1])
        return _loaded[key]


def _threads() -> int:
    given = settings.MEANING["THREADS"]
    if not given.isdecimal():
        raise InvalidInput(f"LEDGER_MEANING_THREADS is “{given}”. Give a whole number; 0 takes every core.")
    return int(given)


def coverage_sentence() -> str:
    """What people have to know about how far texts are compared; empty where by words and by meaning."""
    return BY_WORDS_ONLY if chosen_files() is None else ""
