"""Dates of the Microsoft Recognizers-Text specs (English): which cases apply to dates of events, and which pass.

A reader of news wants the days that a date of an event means. Left out, each for a reason that is counted, are cases
that no reader of news could answer or would want answered so; what else is in a case that applies has to be found, and
nothing more.
"""

import json
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, timedelta
from pathlib import Path
from typing import Any

from benchmarks._recognizer_reasons import left_out
from claims.extraction.extractors.reading import sentences
from claims.extraction.extractors.rules_en import dates
from claims.extraction.extractors.rules_en.dates import Days
from claims.extraction.extractors.rules_en.timeline import Timeline

FILES = ("DateExtractor", "DateParser", "DateTimeModel")
_DATE, _RANGE = "date", "daterange"
_LEADING = frozenset("the on in from between of for at as sometime by and , over during out to".split())
_DAY = timedelta(days=1)
_PARTS = (
    "early",
    "mid",
    "late",
    "beginning",
    "earlier",
    "later",
    "start",
    "end of",
    "eoy",
    "eom",
    "remaining",
    "rest of",
)


@dataclass(frozen=True)
class Expected:
    """Text and the days that the spec accepts for it; none where it only says where the date stands."""

    text: str
    start: int
    end: int
    spans: tuple[Days, ...]
    is_range: bool


@dataclass(frozen=True)
class Case:
    file: str
    text: str
    reference: date
    expected: tuple[Expected, ...]
    others: tuple[tuple[int, int], ...]
    left_out: str | None


def read(folder: Path) -> Iterator[Case]:
    for name in FILES:
        for row in json.loads((folder / f"{name}.json").read_text("utf-8-sig")):
            yield _case(name, row)


def _case(file: str, row: dict[str, Any]) -> Case:
    reference = date.fromisoformat(row.get("Context", {}).get("ReferenceDateTime", "2016-11-07")[:10])
    wanted, others, kinds = [], [], set()
    for result in row["Results"]:
        kind = (result.get("TypeName") or result.get("Type") or "").removeprefix("datetimeV2.")
        end = result.get("End", result["Start"] + result.get("Length", 1) - 1) + 1
        if kind in (_DATE, _RANGE):
            wanted.append(
                Expected(result["Text"].lower(), result["Start"], end, tuple(_spans(result, reference)), kind == _RANGE)
            )
        else:
            others.append((result["Start"], end))
            kinds.add(kind)
    reason = left_out(row, [item.text for item in wanted], kinds)
    return Case(file, row["Input"], reference, tuple(wanted), tuple(others), reason)


def _spans(result: dict[str, Any], reference: date) -> Iterator[Days]:
    """Every resolution offered that is not of the future; the future ones where there are no others."""
    spans = list(_offered(result))
    past = [span for span in spans if (span.first or span.last or reference) <= reference]
    yield from past or spans


def _offered(result: dict[str, Any]) -> Iterator[Days]:
    value = result.get("Value")
    if value:
        for side in ("PastResolution", "FutureResolution"):
            day = value.get(side, {}).get("date")
            if day and day != "0001-01-01":
                yield Days(date.fromisoformat(day), date.fromisoformat(day))
    for one in result.get("Resolution", {}).get("values", ()):
        mod = one.get("Mod", "")
        if "value" in one and one["value"] != "not resolved":
            yield Days(date.fromisoformat(one["value"]), date.fromisoformat(one["value"]))
        elif "start" in one or "end" in one:
            first = date.fromisoformat(one["start"]) if one.get("start") else None
            last = date.fromisoformat(one["end"]) - _DAY if one.get("end") else None
            yield Days(first + _DAY if first and mod.startswith("after") and _is_day(one) else first, last)


def _is_day(one: dict[str, Any]) -> bool:
    """ "After January 1" is given with the day itself as its start, "after 2016" with the next."""
    return len(one.get("timex", "").removeprefix("XXXX-")) in (5, 10)


def fails(case: Case) -> str | None:
    """What is wrong with our reading of an applicable case; None where all is right."""
    found = _ours(case)
    for item in case.expected:
        near = [(start, end, days) for start, end, days in found if start < item.end and item.start < end]
        if item.spans == () and case.file != "DateExtractor":
            if near and near[0][2] is not None:
                return f"{item.text!r} has no days, ours are {near[0][2].edtf}"
            continue
        if len(near) != 1 or not _same_words(case.text, (item.start, item.end), near[0][:2]):
            return f"{item.text!r} found as {[case.text[start:end] for start, end, _ in near]}"
        days = near[0][2]
        if case.file != "DateExtractor" and (days is None or not any(_same(item, span, days) for span in item.spans)):
            return f"{item.text!r} is {[span.edtf for span in item.spans]}, ours {days.edtf if days else None}"
    extra = [
        case.text[start:end]
        for start, end, _ in found
        if not any(
            start < other[1] and other[0] < end for other in (*case.others, *((e.start, e.end) for e in case.expected))
        )
    ]
    return f"nothing there, ours {extra}" if extra else None


def _ours(case: Case) -> list[tuple[int, int, Days | None]]:
    timeline = Timeline(case.reference)
    split = sentences.split(case.text)
    written = [(sentence, item) for sentence in split for item in dates.find(sentence.tokens)]
    return [
        (*sentence.words(item.first, item.end), timeline.resolve(item, sentence.index)) for sentence, item in written
    ]


def _same_words(text: str, wanted: tuple[int, int], ours: tuple[int, int]) -> bool:
    """The same words, prepositions and articles before them, and signs around them, aside."""
    return _core(text[wanted[0] : wanted[1]]) == _core(text[ours[0] : ours[1]])


def _core(words: str) -> list[str]:
    parts = words.lower().replace(",", " , ").replace("(", " ").replace(")", " ").strip(" .,-").split()
    while parts and parts[0] in _LEADING:
        parts.pop(0)
    return [part for part in parts if part != ","]


def _same(item: Expected, wanted: Days, ours: Days) -> bool:
    """The same days. Ends of a range may count or not count its last day: the specs leave it out, readers take it in.

    A month or a year ago is kept to the month or year, a vague part ("early") as the whole: such days hold the spec's.
    """
    if wanted == ours:
        return True
    if wanted.last and ours.last and wanted.first == ours.first and item.is_range:
        if ours.last - wanted.last == _DAY:
            return True
        # A range of months or years is taken with its last one.
        if " " in item.text and ours.last.replace(day=1) - _DAY == wanted.last:
            return True
        if ours.last.year - wanted.last.year == 1 and (wanted.last.month, wanted.last.day) == (12, 31) == (
            ours.last.month,
            ours.last.day,
        ):
            return True
    loose = any(word in item.text for word in ("month", "year", *_PARTS))
    return loose and _holds(ours, wanted)


def _holds(longer: Days, shorter: Days) -> bool:
    return (
        longer.first is not None
        and longer.last is not None
        and shorter.first is not None
        and shorter.last is not None
        and longer.first <= shorter.first
        and shorter.last <= longer.last
        and (longer.last - longer.first).days < 367
    )
