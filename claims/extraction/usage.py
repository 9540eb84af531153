"""What readings took, added up and in words. Usage is plain values: counts, counts by name, money as text or None."""

from collections import Counter
from collections.abc import Mapping
from decimal import Decimal
from typing import Any


def added(one: Mapping[str, Any], other: Mapping[str, Any]) -> dict[str, Any]:
    """Both together; an empty usage adds nothing. Money is known where it is known of both."""
    if not one or not other:
        return dict(one or other)
    return {name: _sum(one.get(name), other.get(name)) for name in {**one, **other}}


def _sum(one: Any, other: Any) -> Any:
    if isinstance(one, str) and isinstance(other, str):
        return str(Decimal(one) + Decimal(other))
    if isinstance(one, Mapping) and isinstance(other, Mapping):
        return dict(Counter(one) + Counter(other))
    return one + other if isinstance(one, int) and isinstance(other, int) else None


def in_words(usage: Mapping[str, Any]) -> str:
    """ "3 requests (1 again), 4,120 + 812 tokens, cost 0.012300; dropped: 2 not in text"; "" for an empty usage."""
    if not usage:
        return ""
    again = f" ({usage['retries']} again)" if usage.get("retries") else ""
    tokens = f"{usage.get('prompt_tokens', 0):,} + {usage.get('completion_tokens', 0):,} tokens"
    words = f"{usage.get('requests', 0)} requests{again}, {tokens}"
    if usage.get("unmetered"):
        words += f" ({usage['unmetered']} answers did not say)"
    if usage.get("cost") is not None:
        words += f", cost {usage['cost']}"
    dropped = ", ".join(f"{count} {why.replace('_', ' ')}" for why, count in usage.get("dropped", {}).items())
    return words + (f"; dropped: {dropped}" if dropped else "")
