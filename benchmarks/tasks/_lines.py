"""What the tasks share: reading a line, refusing it in a sentence, spreading lines over processes."""

import json
import multiprocessing
from collections.abc import Callable, Iterator, Sequence
from datetime import date
from typing import Any, TypeVar

from claims.extraction.proposals import Report
from claims.lib.errors import LedgerError

Answer = dict[str, Any]
Value = TypeVar("Value")
_CHUNK = 8


class BadLine(ValueError):
    """A line that cannot be read, with the sentence that says why."""


def parse(line: str) -> dict[str, Any]:
    """The JSON object of a line; `BadLine` where it is none."""
    try:
        value = json.loads(line)
    except (ValueError, RecursionError):
        raise BadLine("This line is not JSON. Write one JSON object per line.") from None
    if not isinstance(value, dict):
        raise BadLine("This line is JSON but no object. Write one JSON object per line.")
    return value


def answered(line: str, tell: Callable[[dict[str, Any]], Answer]) -> Answer:
    """What `tell` makes of a line, under the line's id; or the sentence that says why the line cannot be used."""
    identity = None
    try:
        value = parse(line)
        identity = value.get("id")
        return {"id": identity, **tell(value)}
    except (BadLine, LedgerError) as refusal:
        return {"id": identity, "error": str(refusal)}


def report_of(value: dict[str, Any]) -> Report:
    """The report a line describes; `BadLine` names the field that is missing or wrong."""
    text = value.get("text")
    if not isinstance(text, str):
        raise BadLine("The field “text” is missing or no string. Give the document's text.")
    for name in ("title", "source"):
        if value.get(name) is not None and not isinstance(value[name], str):
            raise BadLine(f"The field “{name}” is no string. Give a string or null.")
    return Report(text=text, title=value.get("title"), published=_day(value), source=value.get("source") or None)


def _day(value: dict[str, Any]) -> date | None:
    published = value.get("published")
    if published is None or published == "":
        return None
    try:
        return date.fromisoformat(str(published)[:10])
    except ValueError:
        raise BadLine(
            f"The field “published” is “{published}”, which is no date. Write it as 2020-10-17 or null."
        ) from None


def spread(answer: Callable[[str], Value], lines: Sequence[str], workers: int) -> Iterator[Value]:
    """One answer per line, in order; `answer` must be a function of a module so that processes can find it."""
    if workers == 1:
        yield from map(answer, lines)
        return
    with multiprocessing.get_context("spawn").Pool(workers) as pool:
        yield from pool.imap(answer, lines, chunksize=_CHUNK)
