"""Somebody who is away, as the desk says it beside their name."""

from claims.conversations.models import Absence
from claims.conversations.selectors.people import name_of
from claims.desk.presenters.words import day


def away_words(absence: Absence) -> str:
    """ "away until 4 Mar 2026; Ada Low is told as well"."""
    stands_in = f"; {name_of(absence.deputy)} is told as well" if absence.deputy else ""
    return f"away until {day(absence.last_day)}{stands_in}"
