"""By which kind of error an article on a shooting is wrong, as far as its figures and its length tell."""

from collections.abc import Mapping, Sequence
from typing import Any

# Below this many characters a text is a lead at best; with page furniture in it, below the second.
SHORT = 300
SHORT_WITH_FURNITURE = 900
# Pieces of pages that stand where the article should.
FURNITURE = (
    "cookie", "copyright law", "email notifications", "enable javascript", "enter the characters", "log in",
    "newsletter", "page not found", "sign in", "sign up", "subscribe", "subscription", "your browser",
)  # fmt: skip

Numbers = tuple[int, int]  # killed, injured


def is_worked_on(incident_id: str) -> bool:
    """Whether rules were worked out on this incident's articles; those of the others are only ever scored."""
    return int(incident_id) % 4 == 0


def as_number(bounds: Sequence[int | None] | None) -> int:
    if bounds is None:
        return 0
    return next((bound for bound in bounds if bound is not None), 0) or 0


def found_numbers(main_subject: Mapping[str, Any]) -> Numbers:
    return as_number(main_subject["killed"]), as_number(main_subject["injured"])


def gold_numbers(gold: Mapping[str, int]) -> Numbers:
    return gold["killed"], gold["injured"]


def lacks_article(text: str) -> bool:
    """Whether a page's furniture, or next to nothing, stands where the article should."""
    if len(text) < SHORT:
        return True
    return len(text) < SHORT_WITH_FURNITURE and any(words in text.casefold() for words in FURNITURE)


def kind_of_error(text: str, gold: Mapping[str, int], main_subject: Mapping[str, Any]) -> str | None:
    """The first kind that fits, or None where both figures are right.

    Gold has `killed` and `injured`, and the same of victims alone. "Died later" are as many dead too few as hurt too
    many: most died after publication, of some the article tells it and the extractor missed it.
    """
    found, wanted = found_numbers(main_subject), gold_numbers(gold)
    dead, hurt = found[0] - wanted[0], found[1] - wanted[1]
    if dead == hurt == 0:
        return None
    if lacks_article(text):
        return "text short or page furniture"
    if main_subject["killed"] is None and main_subject["injured"] is None:
        return "nothing proposed"
    if dead < 0 and dead + hurt == 0:
        return "died later"
    if found == (gold["victims_killed"], gold["victims_injured"]):
        return "gold counts suspects"
    if dead and hurt:
        return f"both wrong: dead {_side(dead)}, hurt {_side(hurt)}"
    if hurt < 0 and not found[1]:
        return "hurt missed altogether"
    return f"dead {_side(dead)}" if dead else f"hurt {_side(hurt)}"


def _side(difference: int) -> str:
    return "too many" if difference > 0 else "too few"
