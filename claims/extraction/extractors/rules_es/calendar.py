"""The days that Spanish sentences name, resolved against the text's own years first, then the day of publication."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, timedelta

from claims.extraction.extractors.reading.sentences import Sentence
from claims.extraction.extractors.reading.tokens import Token, low_at
from claims.extraction.extractors.rules_es.tables.saying import SAY_VERBS
from claims.extraction.extractors.rules_es.tables.time import FILLERS, MONTHS, RELATIVE, SINCE, WEEKDAYS
from claims.lib.days import day_of

_DAY = timedelta(days=1)


@dataclass(frozen=True, slots=True)
class Dated:
    """Tokens [first, end) of a sentence and their EDTF, None where the year stays open; `start`, `stop` in the text.

    `of_statement` where it dates the saying, not the event.
    """

    first: int
    end: int
    edtf: str | None
    start: int
    stop: int
    of_statement: bool


@dataclass(frozen=True, slots=True)
class _Written:
    end: int
    year: int | None = None
    month: int | None = None
    day: int | None = None
    weekday: int | None = None
    shift: int | None = None


def read(sentences: Sequence[Sentence], published: date | None) -> list[list[Dated]]:
    """The dates of each sentence."""
    years: list[tuple[int, int | None]] = []
    return [_of_sentence(sentence, published, years) for sentence in sentences]


def _of_sentence(sentence: Sentence, published: date | None, years: list[tuple[int, int | None]]) -> list[Dated]:
    tokens, found, index = sentence.tokens, list[Dated](), 0
    while index < len(tokens):
        written = _at(tokens, index)
        if written is None:
            index += 1
            continue
        edtf = _edtf(written, published, years)
        before = index
        while before > 0 and index - before < 3 and tokens[before - 1].low in FILLERS:
            before -= 1
        if edtf and before > 0 and tokens[before - 1].low in SINCE:
            edtf += "/.."
        start, stop = sentence.words(index, written.end)
        said = SAY_VERBS.before(tokens, before) is not None
        found.append(Dated(index, written.end, edtf, start, stop, said))
        index = written.end
    return found


def _number(tokens: Sequence[Token], index: int, low: int, high: int) -> int | None:
    text = tokens[index].text.rstrip("º°") if index < len(tokens) else ""
    value = int(text) if text.isascii() and text.isdigit() and len(text) <= 4 else None
    return value if value is not None and low <= value <= high else None


def _year(tokens: Sequence[Token], index: int) -> int | None:
    return _number(tokens, index, 1900, 2100)


def _at(tokens: Sequence[Token], index: int) -> _Written | None:
    low = tokens[index].low
    relative = RELATIVE.at(tokens, index)
    if relative:
        return _Written(relative[0], shift=relative[1])
    if low in WEEKDAYS:
        # "El lunes 17 de octubre": the date says it already.
        dated = _at(tokens, index + 1) if _number(tokens, index + 1, 1, 31) else None
        return dated or _Written(index + 1, weekday=WEEKDAYS[low])
    if low in MONTHS and low_at(tokens, index + 1) in ("de", "del"):
        year = _year(tokens, index + 2)
        return _Written(index + 3, year, MONTHS[low]) if year else None
    day = 1 if low == "primero" else _number(tokens, index, 1, 31)
    if day and low_at(tokens, index + 1) == "de" and low_at(tokens, index + 2) in MONTHS:
        month = MONTHS[low_at(tokens, index + 2)]
        year = _year(tokens, index + 4) if low_at(tokens, index + 3) in ("de", "del") else None
        return _Written(index + (5 if year else 3), year, month, day)
    if not low[0].isdigit():
        return None
    if _year(tokens, index) and index and tokens[index - 1].low in ("en", "de", "año", "del", "desde"):
        return _Written(index + 1, year=_year(tokens, index))
    return _numeric(tokens, index)


def _numeric(tokens: Sequence[Token], index: int) -> _Written | None:
    """ "17/10/2020", "17.10.2020", "2020-10-17": the day comes first unless the year does."""
    within = tokens[index].text.split(".")
    end = index + 1
    if (
        len(within) == 1
        and low_at(tokens, index + 1) in ("/", "-")
        and low_at(tokens, index + 3) == tokens[index + 1].low
    ):
        within, end = [tokens[at].text for at in range(index, min(index + 5, len(tokens)), 2)], index + 5
    if len(within) != 3 or not all(part.isascii() and part.isdigit() and len(part) <= 4 for part in within):
        return None
    first, month, last = (int(part) for part in within)
    day, year = (last, first) if len(within[0]) == 4 else (first, last)
    fits = 1 <= day <= 31 and 1 <= month <= 12 and 1900 <= year <= 2100
    return _Written(end, year, month, day) if fits else None


def _edtf(written: _Written, published: date | None, years: list[tuple[int, int | None]]) -> str | None:
    if written.year:
        years.append((written.year, written.month))
    if written.shift is not None or written.weekday is not None:
        if published is None or published.toordinal() < 10:
            return None
        back = -written.shift if written.shift is not None else (published.weekday() - (written.weekday or 0)) % 7
        return (published - back * _DAY).isoformat()
    year = written.year or _year_of(written, published, years)
    if year is None:
        return None
    if written.month is None:
        return f"{year}"
    if written.day is None:
        return f"{year}-{written.month:02}"
    found = day_of(year, written.month, written.day)
    return found.isoformat() if found else None


def _year_of(written: _Written, published: date | None, years: Sequence[tuple[int, int | None]]) -> int | None:
    """That of the same month named before; else the last such day not after publication; else the last year named."""
    for year, month in reversed(years[-20:]):
        if month == written.month:
            return year
    if published is None:
        return years[-1][0] if years else None
    for year in range(published.year, published.year - 9, -1):
        found = day_of(year, written.month or 1, written.day or 1)
        if found and found.toordinal() <= published.toordinal() + 1:
            return year
    return None
