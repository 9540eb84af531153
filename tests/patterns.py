"""Input made to slow one regular expression down, and a watch that stops it.

Python's own engine backtracks: a pattern is safe only where nothing it has read can be read another way.
"""

import importlib
import pkgutil
import re
import signal
from collections.abc import Iterator
from contextlib import contextmanager
from itertools import permutations
from types import FrameType
from typing import Any

# Python has no public way to read a pattern's parts; this module is where `re` itself reads them.
from re import _constants, _parser  # type: ignore[attr-defined] # isort: skip

Pattern = re.Pattern[str] | re.Pattern[bytes]
_MOST_PIECES = 7
_CATEGORIES = {
    _constants.CATEGORY_DIGIT: "1",
    _constants.CATEGORY_NOT_DIGIT: "x",
    _constants.CATEGORY_SPACE: " ",
    _constants.CATEGORY_NOT_SPACE: "x",
    _constants.CATEGORY_WORD: "a",
    _constants.CATEGORY_NOT_WORD: "-",
}
# What ends a run that a pattern would like to go on with.
_SPOILERS = ("\x00", "!", "\n")


class TooSlow(Exception):
    """The time was used up."""


@contextmanager
def within(seconds: float) -> Iterator[None]:
    """`TooSlow` once the body has used that much processor time: what else the machine does counts for nothing."""

    def stop(number: int, frame: FrameType | None) -> None:
        raise TooSlow(f"not done after {seconds} s of processor time")

    before = signal.signal(signal.SIGVTALRM, stop)
    signal.setitimer(signal.ITIMER_VIRTUAL, seconds)
    try:
        yield
    finally:
        signal.setitimer(signal.ITIMER_VIRTUAL, 0)
        signal.signal(signal.SIGVTALRM, before)


def patterns_of(package: str) -> dict[str, Pattern]:
    """Every compiled pattern that a module of the package holds, alone or in a collection, by where it stands."""
    found: dict[str, Pattern] = {}
    root = importlib.import_module(package)
    for module in pkgutil.walk_packages(root.__path__, f"{package}."):
        for name, value in vars(importlib.import_module(module.name)).items():
            for where, pattern in _inside(f"{module.name}.{name}", value):
                if all(pattern is not known for known in found.values()):
                    found[where] = pattern
    return found


def _inside(where: str, value: Any) -> Iterator[tuple[str, Pattern]]:
    if isinstance(value, re.Pattern):
        yield where, value
    elif isinstance(value, dict):
        for key, item in value.items():
            yield from _inside(f"{where}[{key!r}]", item)
    elif isinstance(value, (list, tuple)):
        for index, item in enumerate(value):
            yield from _inside(f"{where}[{index}]", item)


def pieces_of(pattern: Pattern) -> list[str]:
    """Short texts the pattern reads: its literal runs, and a character of each of its classes."""
    source = pattern.pattern
    text = source if isinstance(source, str) else source.decode("latin-1")
    flags = pattern.flags & ~(re.UNICODE | re.DEBUG)
    found = dict.fromkeys([*_walk(_parser.parse(text, flags)), " ", "a", "1", "A.", "\n"])
    return list(found)


def _walk(node: Any) -> Iterator[str]:
    literal = ""
    for operation, argument in node:
        if operation is _constants.LITERAL:
            literal += chr(argument)
            continue
        if literal:
            yield literal
            literal = ""
        if operation is _constants.IN:
            yield from _of_class(argument)
        elif operation in (_constants.NOT_LITERAL, _constants.ANY):
            yield "x"
        elif operation is _constants.BRANCH:
            for branch in argument[1][:4]:
                yield from _walk(branch)
        elif operation is _constants.SUBPATTERN:
            yield from _walk(argument[-1])
        elif operation in (_constants.MAX_REPEAT, _constants.MIN_REPEAT, _constants.POSSESSIVE_REPEAT):
            yield from _walk(argument[2])
        elif operation in (_constants.ASSERT, _constants.ASSERT_NOT):
            yield from _walk(argument[1])
        elif operation is _constants.ATOMIC_GROUP:
            yield from _walk(argument)
    if literal:
        yield literal


def _of_class(items: Any) -> Iterator[str]:
    if items[0][0] is _constants.NEGATE:
        yield "x"
        return
    for operation, argument in items[:4]:
        if operation is _constants.LITERAL:
            yield chr(argument)
        elif operation is _constants.RANGE:
            yield chr(argument[0])
        elif operation is _constants.CATEGORY:
            yield _CATEGORIES[argument]


def hostile(pattern: Pattern, size: int) -> Iterator[str]:
    """Texts of `size` characters: one piece over and over, spoiled; two in turn; one, then much of another."""
    pieces = pieces_of(pattern)[:_MOST_PIECES]

    def many(piece: str, length: int) -> str:
        return (piece * (length // len(piece) + 1))[:length]

    for piece in pieces:
        for spoiler in _SPOILERS:
            yield many(piece, size - 1) + spoiler
    for one, other in permutations(pieces, 2):
        yield many(one + other, size)
        yield one + many(other, size - len(one))
    yield many("".join(pieces), size)


def read_all(pattern: Pattern, text: str) -> None:
    """Every place of the pattern in `text`: what `search`, `sub`, `split` and `findall` do, too."""
    if isinstance(pattern.pattern, bytes):
        pattern.sub(b"", text.encode("latin-1", "replace"))
    else:
        pattern.sub("", text)
