"""Why a case on dates of the Recognizers-Text specs is left out: nobody reading news could answer it, or would so."""

from typing import Any

from claims.extraction.extractors.rules_en.tables.grammar import WEEKDAYS

_HOLIDAYS = (
    "christmas", "xmas", "juneteenth", "independence day", "workers' day", "freedom day", "jubilee day", "thanksgiving",
    "easter", "new year", "eid", "halloween", "valentine", "black friday", "cyber monday", "mlk", "mother", "father",
    "labor day", "labour day", "memorial day", "earth day", "patrick",
)  # fmt: skip
_ORDINALS = ("first", "second", "third", "fourth", "fifth")
_SEASONS = ("spring", "summer", "autumn", "winter", "fall")
_VAGUE = ("few ", "several ", "couple ", "some ")
_BARE_UNITS = ("the day", "the week", "the month", "the year", "my day", "week", "weekend", "the weekend", "day", "otd")


def left_out(row: dict[str, Any], named: list[str], kinds: set[str]) -> str | None:
    """The first reason that holds for a case with dates `named` so and other `kinds`; None where it applies."""
    text = row["Input"].lower()
    if "python" in (row.get("NotSupported", "") + row.get("NotSupportedByDesign", "")).lower():
        return "not supported by the specs' own implementation in Python"
    if kinds and not named:
        return f"no date: {', '.join(sorted(kinds))}"
    if named and ("www." in text or ".xlsx" in text):
        return "inside a web address or the name of a file"
    if named and "=" in text:
        return "an expression of a query language"
    if any(word in name for name in named for word in _HOLIDAYS):
        return "a holiday by name"
    if any(word in name.split() for name in named for word in _SEASONS):
        return "a season, whose days depend on the hemisphere (kept as its year)"
    if any(name.removeprefix("a ").startswith(_VAGUE) for name in named):
        return "a vague count of days"
    if any(name in _BARE_UNITS for name in named):
        return "“the day”, “the week” without a word that says which"
    if any("business day" in name for name in named):
        return "business days"
    if any(name.startswith("week ") and name[5:].isdigit() for name in named):
        return "a numbered week, which in news is one of a season or a term"
    if any(_is_counted_weekday(name) for name in named):
        return "a counted weekday without its month (“second Sunday”)"
    if any(_is_bare_number(name) for name in named):
        return "a lone number or ordinal for a day, as said to a calendar"
    return None if text.strip() else "empty"


def _is_counted_weekday(name: str) -> bool:
    words = name.split()
    return len(words) == 2 and words[0] in _ORDINALS and words[1] in WEEKDAYS


def _is_bare_number(name: str) -> bool:
    word = name.removeprefix("the ").replace(".", "").replace("-", "")
    return (word.isdigit() and len(word) < 4) or word in ("thirty", "twenty")
