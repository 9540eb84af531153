"""What outlets do to a report they re-print, done to any text by a seeded random source."""

import re
from collections.abc import Callable, Mapping, Sequence
from random import Random

_NUMBER = re.compile(r"\b\d{1,3}\b|\b(?:two|three|four|five|six|seven|eight|nine|ten|twelve)\b", re.IGNORECASE)

_HEADLINES = (
    "What is known so far",
    "Officials give details of the incident",
    "Town in shock as more becomes known",
    "Morning briefing: the story everybody talks about",
)
_BYLINES = ("By our own staff, with agencies", "From the news desk | Reading time 3 minutes", "Newsroom, 6:42 a.m.")
_MENUS = (
    "Home\nNews\nWeather\nSports\nTraffic\nContests\nAbout us\nWatch live\nSign in\nSubscribe to our newsletter and "
    "never miss what happens near you",
    "Skip to content\nLatest\nPolitics\nBusiness\nOpinion\nPodcasts\nArchive\nSupport our journalism: become a member "
    "for the price of a coffee",
    "Menu\nLocal\nNation\nWorld\nLifestyle\nObituaries\nClassifieds\nAccept cookies to go on reading; details stand in "
    "our privacy notice",
)
_FOOTERS = (
    "Share this\nPrint\nE-mail\nRelated stories\nCouncil votes on the new bridge\nTen recipes for a rainy weekend\n"
    "Copyright of this station and its owners, all rights reserved. Nothing on this page may be printed again or sent "
    "on without written leave. Terms of use, accessibility, careers, advertise with us, contact the editors",
    "Most read today\nSchools open an hour later\nWhy the river is green\nFollow us on every network you use\nDo you "
    "know more? Write to the newsroom in confidence; we protect those who talk to us. Imprint, data protection, "
    "corrections, complaints",
)


def words_changed(share: float) -> Callable[[str, Random, Sequence[str]], str]:
    """A `share` of the words, one at least, replaced, dropped or followed by another, taken from `others`."""

    def changed(text: str, random: Random, others: Sequence[str]) -> str:
        pieces = re.split(r"(\s+)", text)
        places = [i for i, piece in enumerate(pieces) if piece and not piece.isspace()]
        for place in random.sample(places, max(1, round(share * len(places)))):
            other = random.choice(others)
            pieces[place] = random.choice((other, "", f"{pieces[place]} {other}"))
        return "".join(pieces)

    return changed


def one_number_changed(text: str, random: Random, others: Sequence[str]) -> str:
    """The text as it is where it has no number."""
    found = list(_NUMBER.finditer(text))
    if not found:
        return text
    number = random.choice(found)
    return f"{text[: number.start()]}{random.randint(3, 99)}{text[number.end() :]}"


def first_half(text: str, random: Random, others: Sequence[str]) -> str:
    words = list(re.finditer(r"\S+", text))
    return text[: words[max(1, len(words) // 2) - 1].end()]


def other_headline(text: str, random: Random, others: Sequence[str]) -> str:
    """Another line above, another byline, and the first line gone where the text has several."""
    first, _, rest = text.partition("\n")
    body = rest if len(rest) > 3 * len(first) else text
    return f"{random.choice(_HEADLINES)}\n{random.choice(_BYLINES)}\n{body}"


def in_pages_of(site: int, text: str) -> str:
    """The text between menu and footer of one of `SITES` sites."""
    return f"{_MENUS[site % len(_MENUS)]}\n{text}\n{_FOOTERS[site % len(_FOOTERS)]}"


def in_other_pages(text: str, random: Random, others: Sequence[str]) -> str:
    return in_pages_of(random.randrange(SITES), text)


SITES = len(_MENUS) * len(_FOOTERS)
VARIANTS: Mapping[str, Callable[[str, Random, Sequence[str]], str]] = {
    "1 % of words changed": words_changed(0.01),
    "5 %": words_changed(0.05),
    "10 %": words_changed(0.10),
    "20 %": words_changed(0.20),
    "30 %": words_changed(0.30),
    "one number changed": one_number_changed,
    "first half only": first_half,
    "other headline and byline": other_headline,
    "in another site's pages": in_other_pages,
}
