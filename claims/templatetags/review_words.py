"""What the public templates say in words."""

from collections.abc import Mapping
from typing import Any

from django import template

from claims.evidence.vocabulary import Directness
from claims.site.words import date_words, tone_of, words_after, words_before

register = template.Library()

register.filter("date_words", date_words)
register.filter("words_before", words_before)
register.filter("words_after", words_after)


@register.filter
def day_words(value: str) -> str:
    """The day of an RFC 3339 time, for readers who do not need its minute."""
    return date_words(value.partition("T")[0])


@register.filter
def tone(rating: Mapping[str, Any]) -> str:
    return tone_of(rating["value"], rating["best"], rating["worst"])


@register.filter
def steps(rating: Mapping[str, Any]) -> list[bool]:
    """One entry for each step of the scale from worst to best, true for the one given; empty off the scale."""
    if rating["value"] is None:
        return []
    return [step == rating["value"] for step in range(rating["worst"], rating["best"] + 1)]


@register.filter
def directness_words(value: str) -> str:
    """Empty where nobody could tell: a reader learns nothing from "unknown"."""
    return "" if value == Directness.UNKNOWN else str(Directness(value).label)
