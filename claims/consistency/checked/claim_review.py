"""Reading the ClaimReview of schema.org, as newsrooms and feeds of fact checks publish it (version 29)."""

import json
from collections.abc import Iterator, Mapping
from typing import Any, NamedTuple

from claims.consistency.checked.fact_check import FactCheck
from claims.lib.edtf import span
from claims.lib.errors import InvalidInput
from claims.lib.words import clean

_LONGEST_KEY, _LONGEST_NAME, _LONGEST_TEXT = 500, 300, 5000
_LISTS = ("@graph", "dataFeedElement", "item", "itemListElement")


class Read(NamedTuple):
    """What can be used, and a sentence for each review that cannot."""

    fact_checks: list[FactCheck]
    refusals: list[str]


def read_claim_reviews(text: str) -> Read:
    """One review, a list, a graph or a feed. `InvalidInput` where the text is no JSON."""
    try:
        value = json.loads(text)
    except (ValueError, RecursionError):
        raise InvalidInput("The file is not JSON. Give ClaimReview objects as JSON.", code="not_json") from None
    found, refusals = [], []
    for number, review in enumerate(_reviews(value), 1):
        try:
            found.append(_fact_check(review))
        except InvalidInput as refusal:
            refusals.append(f"Review {number}: {refusal.sentence}")
    return Read(found, refusals)


def _reviews(value: Any) -> Iterator[Mapping[str, Any]]:
    """Every ClaimReview, however deep in lists, graphs and feeds."""
    waiting = [value]
    while waiting:
        one = waiting.pop(0)
        if isinstance(one, list):
            waiting = [*one, *waiting]
        elif isinstance(one, dict) and "claimReviewed" in one:
            yield one
        elif isinstance(one, dict):
            waiting = [*(one[name] for name in _LISTS if name in one), *waiting]


def _fact_check(review: Mapping[str, Any]) -> FactCheck:
    item = review.get("itemReviewed")
    url = _text(review.get("url"), _LONGEST_KEY)
    text = _text(review.get("claimReviewed"), _LONGEST_TEXT)
    if not url or not text:
        raise InvalidInput("It has no url or no claimReviewed, so it cannot be told apart or matched.")
    return FactCheck(
        key=url,
        text=text,
        title=_text(review.get("name") or review.get("headline"), _LONGEST_TEXT),
        claimant=_name(item.get("author")) if isinstance(item, dict) else "",
        date=_date(item.get("datePublished")) if isinstance(item, dict) else "",
        rating=_rating(review.get("reviewRating")),
        publisher=_name(review.get("author")) or "another newsroom",
        url=url if url.startswith(("https://", "http://")) else "",
    )


def _rating(rating: Any) -> str:
    if not isinstance(rating, dict):
        return ""
    words = _text(rating.get("alternateName"), _LONGEST_NAME)
    value, best = rating.get("ratingValue"), rating.get("bestRating")
    return words or (f"{value} of {best}" if value is not None and best is not None else "")


def _name(voice: Any) -> str:
    voice = voice[0] if isinstance(voice, list) and voice else voice
    return _text(voice.get("name") if isinstance(voice, dict) else voice, _LONGEST_NAME)


def _date(value: Any) -> str:
    """The day of an ISO date; empty for anything else."""
    day = _text(value, 40)[:10]
    try:
        return day if day and span(day).first else ""
    except InvalidInput:
        return ""


def _text(value: Any, longest: int) -> str:
    if not isinstance(value, str):
        return ""
    return clean(" ".join(value.split())[:longest], "A text")
