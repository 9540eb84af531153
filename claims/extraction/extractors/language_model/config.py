"""What has to be known to ask a language model, and the sentences for what is missing or wrong."""

import json
from collections.abc import Mapping
from dataclasses import dataclass
from decimal import Decimal, InvalidOperation
from ipaddress import ip_address
from typing import Any
from urllib.parse import SplitResult, urlsplit

from pydantic import SecretStr

from claims.lib.errors import InvalidInput

# With the prompt's number it is the version under which claims are kept.
_LONGEST_NAME = 80


@dataclass(frozen=True, slots=True, kw_only=True)
class ModelConfig:
    """`url` is where questions go, complete. Prices are for a million tokens, None where nobody said.

    `options` are put into each request last: they add to it, change it, and take out what they set to null.
    `total_seconds` bounds one whole reading, retries and pauses included.
    """

    url: str
    name: str
    key: SecretStr
    timeout_seconds: float = 120.0
    max_retries: int = 3
    max_output_tokens: int = 8_000
    max_characters: int = 100_000
    input_price: Decimal | None = None
    output_price: Decimal | None = None
    options: Mapping[str, Any]
    # Below the 540 s after which the worker interrupts its task, so that a slow model ends in a sentence of its own.
    total_seconds: float = 480.0


def config_from(values: Mapping[str, str]) -> ModelConfig:
    """What the settings say, each under its name without LEDGER_MODEL_; `InvalidInput` names the one that is wrong."""
    return ModelConfig(
        url=_address(values["URL"]),
        name=_name(values["NAME"]),
        key=_key(values["KEY"]),
        timeout_seconds=float(_number(values, "TIMEOUT_SECONDS", least=1, most=480)),
        max_retries=int(_number(values, "MAX_RETRIES", least=0, most=10)),
        max_output_tokens=int(_number(values, "MAX_OUTPUT_TOKENS", least=100, most=1_000_000)),
        max_characters=int(_number(values, "MAX_CHARACTERS", least=1_000, most=5_000_000)),
        input_price=_number(values, "INPUT_PRICE", least=0, most=1_000_000) if values["INPUT_PRICE"] else None,
        output_price=_number(values, "OUTPUT_PRICE", least=0, most=1_000_000) if values["OUTPUT_PRICE"] else None,
        options=_options(values["OPTIONS"]),
    )


def _address(url: str) -> str:
    url = url.strip().rstrip("/")
    if not url:
        raise InvalidInput(
            "LEDGER_MODEL_URL is not set. Give the address of an OpenAI-compatible server up to its version, such as "
            "http://127.0.0.1:11434/v1."
        )
    parts = _plain_parts(url)
    if parts is None:
        raise InvalidInput(
            "LEDGER_MODEL_URL is no address of a server. Write it as https://host/v1, without a name, password or "
            "question mark in it; the key belongs into LEDGER_MODEL_KEY."
        )
    host = parts.hostname or ""
    if parts.scheme == "http" and not _is_this_machine(host):
        raise InvalidInput(
            f"LEDGER_MODEL_URL would send documents and key to {host} unencrypted, readable to everybody on the way. "
            "Use https; http is accepted for this machine only."
        )
    return f"{url}/chat/completions"


def _plain_parts(url: str) -> SplitResult | None:
    """None for what is no web address, or one with more in it than a server and a path."""
    try:
        parts = urlsplit(url)
        is_plain = parts.port != 0 and not (parts.username or parts.password or parts.query or parts.fragment)
    except ValueError:
        return None
    return parts if is_plain and parts.hostname and parts.scheme in ("http", "https") else None


def _is_this_machine(host: str) -> bool:
    try:
        return ip_address(host).is_loopback
    except ValueError:
        return host == "localhost"


def _name(name: str) -> str:
    if not name.strip() or len(name) > _LONGEST_NAME or not name.isprintable():
        raise InvalidInput(
            "LEDGER_MODEL_NAME is not set or not usable. Give the model's name as its server writes it, in at most "
            f"{_LONGEST_NAME} characters."
        )
    return name.strip()


def _key(key: str) -> SecretStr:
    key = key.strip()
    if not (key.isascii() and key.isprintable()) or " " in key:
        raise InvalidInput("LEDGER_MODEL_KEY has characters in it that no key has. Copy it again, in one piece.")
    return SecretStr(key)


def _number(values: Mapping[str, str], name: str, *, least: int, most: int) -> Decimal:
    try:
        number = Decimal(values[name])
        fits = least <= number <= most
    except InvalidOperation:
        fits = False
    if not fits:
        raise InvalidInput(f"LEDGER_MODEL_{name} is “{values[name]}”. Give a number from {least} to {most}.")
    return number


def _options(text: str) -> Mapping[str, Any]:
    try:
        options = json.loads(text)
    except (ValueError, RecursionError):
        options = None
    if not isinstance(options, dict):
        raise InvalidInput('LEDGER_MODEL_OPTIONS is no JSON object. Write it as {"temperature": 0}, or {} for none.')
    return options
