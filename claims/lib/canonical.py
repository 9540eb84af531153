"""One exact byte form for every record we hash: a restricted JSON profile on which the C encoder gives RFC 8785.

The profile: ASCII lower-case keys, strings, booleans, null, integers within ±(2^53-1), arrays, objects. No floats
(their text form differs between encoders) and no surrogates; times are RFC 3339 strings, decimals are strings.
"""

import json
import re
from collections.abc import Iterable, Mapping
from functools import lru_cache
from typing import Any

_KEY = re.compile(r"\A[a-z][a-z0-9_]*\Z")
_SURROGATE = re.compile(r"[\ud800-\udfff]")
_SAFE_INTEGER = 2**53 - 1
_ENCODER = json.JSONEncoder(sort_keys=True, separators=(",", ":"), ensure_ascii=False, allow_nan=False)


@lru_cache(maxsize=4096)
def _is_key(key: str) -> bool:
    return _KEY.match(key) is not None


def _is_plain(value: Any) -> bool:
    """Whether the value is surely in the profile, of exactly the types that records are nearly always made of."""
    kind = type(value)
    if kind is str:
        return value.isascii() or _SURROGATE.search(value) is None
    if kind is int:
        return bool(-_SAFE_INTEGER <= value <= _SAFE_INTEGER)
    if kind is dict:
        return all(type(key) is str and _is_key(key) and _is_plain(inner) for key, inner in value.items())
    if kind is list or kind is tuple:
        return all(map(_is_plain, value))
    return value is None or kind is bool


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
    return canonical_value(dict(value))


def canonical_value(value: Any) -> bytes:
    """The form of anything that may stand in a record."""
    if not _is_plain(value):
        # Slower, and the only one that can say what is wrong.
        _ensure_in_profile(value, "body")
    return _ENCODER.encode(value).encode()


def canonical_list(items: Iterable[bytes]) -> bytes:
    """The form of a list whose items have theirs already."""
    return b"[" + b",".join(items) + b"]"


def canonical_object(members: Mapping[str, bytes]) -> bytes:
    """The form of an object whose members have theirs already. `ValueError` for a key outside the profile."""
    for key in members:
        if not _is_key(key):
            raise ValueError(f"body: key {key!r} is not a lower-case ASCII name")
    return b"{" + b",".join(b'"%b":%b' % (key.encode(), members[key]) for key in sorted(members)) + b"}"
