"""One exact byte form for every record we hash: a restricted JSON profile on which the C encoder gives RFC 8785.

The profile: ASCII lower-case keys, strings, booleans, null, integers within ±(2^53-1), arrays, objects. No floats
(their text form differs between encoders) and no surrogates; times are RFC 3339 strings, decimals are strings.
"""

import json
import re
from collections.abc import Mapping
from typing import Any

_KEY = re.compile(r"\A[a-z][a-z0-9_]*\Z")
_SAFE_INTEGER = 2**53 - 1


def _ensure_in_profile(value: Any, where: str) -> None:
    if value is None or isinstance(value, bool):
        return
    if isinstance(value, int):
        if abs(value) > _SAFE_INTEGER:
            raise ValueError(f"{where}: {value} is outside ±(2^53-1); store it as a string")
    elif isinstance(value, str):
        try:
            value.encode("utf-8")
        except UnicodeEncodeError as error:
            raise ValueError(f"{where}: half of a surrogate pair at {error.start} is not text") from None
    elif isinstance(value, dict):
        for key, inner in value.items():
            if not isinstance(key, str) or not _KEY.match(key):
                raise ValueError(f"{where}: key {key!r} is not a lower-case ASCII name")
            _ensure_in_profile(inner, f"{where}.{key}")
    elif isinstance(value, list | tuple):
        for position, inner in enumerate(value):
            _ensure_in_profile(inner, f"{where}[{position}]")
    else:
        raise ValueError(f"{where}: {type(value).__name__} is not part of the record profile")


def canonical_bytes(value: Mapping[str, Any]) -> bytes:
    """The record's one byte form (UTF-8). `ValueError` names the path of anything outside the profile."""
    record = dict(value)
    _ensure_in_profile(record, "body")
    return json.dumps(record, sort_keys=True, separators=(",", ":"), ensure_ascii=False, allow_nan=False).encode()
