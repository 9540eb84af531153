"""What is worked out once for a value that never changes, however many checkers ask."""

from collections.abc import Callable
from functools import wraps
from typing import Any, Protocol, TypeVar


class Remembering(Protocol):
    """A frozen value with a place for what was worked out about it, which is no part of what it is."""

    @property
    def memory(self) -> dict[str, Any]: ...


_Value = TypeVar("_Value", bound=Remembering)
_Told = TypeVar("_Told")


def remembered(work: Callable[[_Value], _Told]) -> Callable[[_Value], _Told]:
    """`work`, done the first time it is asked of a value. Nobody may change what it gives."""
    name = f"{work.__module__}.{work.__qualname__}"

    @wraps(work)
    def asked(value: _Value) -> _Told:
        memory = value.memory
        try:
            told: _Told = memory[name]
        except KeyError:
            told = memory[name] = work(value)
        return told

    return asked
