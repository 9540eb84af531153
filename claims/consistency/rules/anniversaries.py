"""Anniversaries: which one a text names, and which one it is by the calendar."""

import re
from datetime import date, timedelta

from claims.consistency.rules.calendar_words import ORDINALS, WHOLE_NUMBER, any_of

# Of something else ("the 30th anniversary of independence") an anniversary says nothing about this event.
_OF_AN_EVENT = (
    r"(?:attack|strike|shelling|bombing|bombardment|shooting|massacre|killing|murder|explosion|blast|raid|assault|"
    r"tragedy|disaster|earthquake|quake|flood|storm|hurricane|fire|crash|collapse|war|battle|siege)s?"
)
_NAMED = re.compile(
    rf"{WHOLE_NUMBER}(?:(?P<digits>\d{{1,3}})(?:st|nd|rd|th)|(?P<word>{any_of(ORDINALS)})) anniversary\b['’”\"]?"
    rf"(?: (?:of|since|for) (?:[\w'’-]+ ){{0,6}}?(?P<event>{_OF_AN_EVENT})\b| (?P<other>of|since|for) )?",
    re.IGNORECASE,
)
# Anniversaries are told of in the weeks around the day, and announced some weeks ahead.
AROUND = timedelta(days=31)
AHEAD = timedelta(days=62)


def anniversary_named(text: str) -> int | None:
    """The ordinal of the one anniversary that `text` names; None where there is none, or it is of something else."""
    if "anniversary" not in text.casefold():
        return None
    found = list(_NAMED.finditer(text))
    if len(found) != 1 or (found[0]["other"] and not found[0]["event"]):
        return None
    return int(found[0]["digits"]) if found[0]["digits"] else ORDINALS[found[0]["word"].lower()]


def day_of_anniversary(event: date, number: int) -> date:
    """29 February is remembered on 28 February in other years."""
    try:
        return event.replace(year=event.year + number)
    except ValueError:
        return event.replace(year=event.year + number, day=28)


def nearest_anniversary(event: date, today: date) -> int:
    """The number of the anniversary whose day is nearest to `today`; 0 is the event itself."""
    years = range(max(0, today.year - event.year - 1), today.year - event.year + 2)
    return min(years, key=lambda number: abs(day_of_anniversary(event, number) - today))


def can_be_told(event: date, number: int, today: date) -> bool:
    """Whether a text of `today` can speak of this anniversary: it is the one being kept, or it lies behind."""
    nearest = nearest_anniversary(event, today)
    if abs(day_of_anniversary(event, nearest) - today) <= AROUND:
        return number == nearest
    return day_of_anniversary(event, number) <= today + AHEAD
