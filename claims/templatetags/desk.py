"""Filters for the desks' templates: the words of `claims.desk.presenters.words`."""

from datetime import datetime
from typing import Any

from django import template
from django.utils import timezone

from claims.desk.presenters import history, words
from claims.desk.presenters.durations import how_long

register = template.Library()


@register.filter
def moment(value: datetime | None, precision: str = "minute") -> str:
    return words.moment(value, precision)


@register.filter
def ago(value: datetime) -> str:
    """ "3 hours ago"."""
    return f"{how_long((timezone.now() - value).total_seconds())} ago"


@register.filter
def waited(value: datetime) -> str:
    """How long something has been there: "3 hours"."""
    return how_long((timezone.now() - value).total_seconds())


@register.filter
def edtf(value: str) -> str:
    return words.edtf_words(value)


@register.filter
def bounds(figure: Any) -> str:
    """Anything with the fields of a figure."""
    return words.bounds(
        figure.lower, figure.upper, approximate=figure.approximate, unit=figure.unit, verbatim=figure.verbatim
    )


@register.filter
def number(value: Any) -> str:
    return "—" if value is None else words.number(value)


@register.filter
def counted(count: int, noun: str) -> str:
    """ "3 proposals"; `noun` is "one" or "one,many"."""
    one, _, many = noun.partition(",")
    return words.counted(count, one, many)


@register.filter
def spaced(code: str) -> str:
    """ "check_subject" → "check subject"."""
    return code.replace("_", " ")


@register.filter
def unlocalized(value: float) -> str:
    """A coordinate: a decimal point, whatever the language of the page."""
    return f"{value:g}"


@register.filter
def deed(kind: str) -> str:
    """What somebody did, completing "You …"."""
    return history.deed(kind)
