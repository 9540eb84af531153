"""One sentence per claim that can be read without its article, in the same form whatever the article's language."""

import calendar
from collections.abc import Sequence

from claims.extraction.proposals import ProposedFigure
from claims.register.vocabulary import ClaimKind, Measure

_MAX_QUOTE = 240
_ONE = {
    "people": "person",
    "children": "child",
    "women": "woman",
    "men": "man",
    "elderly": "elderly person",
    "police": "police officer",
    "medical staff": "medical worker",
    "families": "family",
    "facilities": "facility",
}
_WORDS = {"damaged_or_destroyed": "damaged or destroyed"}


def of_claim(
    *,
    voices: Sequence[str],
    source: str | None,
    kind: str,
    figure: ProposedFigure | None,
    exact: str,
    place: str | None,
    date: str | None,
    says_who: bool = False,
) -> str:
    """ "Azernews: 16 civilians killed, Ganja, 17 October 2020"; what has no figure is quoted in its own words.

    `says_who` where these words name their speaker, the last of `voices`: then only those before it are put in front.
    """
    who = " citing ".join(voices[:-1]) if says_who else " citing ".join(voices) or source or "The report"
    if figure is None:
        words = " ".join(exact.split())
        said = words if len(words) <= _MAX_QUOTE else words[: _MAX_QUOTE - 1].rstrip() + "…"
    elif kind == ClaimKind.EVENT_COUNT:
        said = f"{number(figure)} attacks"
    else:
        said = _counted(figure)
    where = [value for value in (place, readable(date)) if value]
    return ", ".join([f"{who}: {said}" if who else said, *where])


def _counted(figure: ProposedFigure) -> str:
    measure = figure.unit or _WORDS.get(figure.measure, figure.measure)
    population = figure.population.replace("_", " ")
    if figure.measure in (Measure.MONEY, Measure.PERCENTAGE):
        unit = "percent" if figure.unit == "percentage" else figure.unit
        return f"{population}: {number(figure)} {unit}"
    if figure.unit:
        one = figure.lower == figure.upper == 1
        return f"{number(figure)} {measure.replace('people', 'person') if one else measure}"
    if figure.lower == figure.upper == 1:
        population = _ONE.get(population, population.removesuffix("s"))
    return f"{number(figure)} {population} {measure}"


def number(figure: ProposedFigure) -> str:
    """The bounds in words people use: "more than" is kept as "at least" its lower bound."""
    low, high = figure.lower, figure.upper
    if low is None and high is None:
        return figure.verbatim
    about = "about " if figure.approximate else ""
    if low is not None and low == high:
        return "no" if low == 0 else f"{about}{low:,f}"
    if low is None:
        return f"at most {high:,f}"
    if high is None:
        return f"at least {low:,f}"
    return f"{low:,f} to {high:,f}"


def readable(edtf: str | None) -> str | None:
    """ "2020-10-17" as "17 October 2020"; an interval with both its ends, or "since" and "until" where one is open."""
    if edtf is None:
        return None
    first, _, last = edtf.partition("/")
    if last == "..":
        return f"since {_readable(first)}"
    if first == "..":
        return f"until {_readable(last)}"
    return " to ".join(_readable(part) for part in edtf.split("/"))


def _readable(part: str) -> str:
    pieces = part.split("-")
    if len(pieces) == 1 or not all(piece.isdigit() for piece in pieces):
        return part
    month = calendar.month_name[int(pieces[1])]
    return f"{month} {pieces[0]}" if len(pieces) == 2 else f"{int(pieces[2])} {month} {pieces[0]}"
