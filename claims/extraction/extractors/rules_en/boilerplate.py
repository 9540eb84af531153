"""What stands in an article and claims nothing: bylines, date lines, datelines, agency tags, page furniture."""

from collections.abc import Sequence

from claims.extraction.extractors.reading.phrases import PhraseTable
from claims.extraction.extractors.reading.sentences import Sentence
from claims.extraction.extractors.reading.tokens import Token
from claims.extraction.extractors.reading.word_sets import word_set
from claims.extraction.extractors.rules_en import dates
from claims.extraction.extractors.rules_en.tables.grammar import MONTHS, WEEKDAYS

_FURNITURE = PhraseTable(
    dict.fromkeys(
        [
            "photo :",
            "photo credit",
            "photo by",
            "image :",
            "image credit",
            "read more",
            "read also",
            "see also",
            "related :",
            "follow us",
            "share this",
            "click here",
            "subscribe",
            "sign up",
            "advertisement",
            "copyright",
            "all rights reserved",
            "source :",
            "tags :",
            "view full caption",
            "view comments",
            "loading",
            "most read",
            "download the",
            "story continues",
            "watch :",
            "video :",
            "related articles",
            "newsletter",
            "more from",
            "you may also like",
            "this article was",
            "editor 's note",
            "story :",
            "photos :",
            "gallery :",
            "also read",
            "related coverage",
            "related stories",
            "more on this story",
        ],
        True,
    )
)
_FILLERS = word_set("""
    date published updated posted last on at am pm a.m. p.m. utc gmt est edt et cet local time : , - – — | /
    + . ( ) · •
""")
_DASHES = word_set("— – - --")
_MAX_BYLINE = 9
_MAX_DATELINE = 14


def content_start(sentence: Sentence, *, opens_paragraph: bool, alone: bool) -> int:
    """The token at which the sentence begins to say something; the number of tokens where it says nothing.

    `alone` tells that the sentence is the whole of its paragraph.
    """
    tokens = sentence.tokens
    if tokens[-1].low == ":" and len(tokens) <= 3:
        return len(tokens)
    if not any(token.is_word for token in tokens) or (alone and (_is_byline(tokens) or _is_date_line(tokens))):
        return len(tokens)
    if _FURNITURE.at(tokens, 0) and len(tokens) < 40:
        return len(tokens)
    return _dateline(tokens) if opens_paragraph else 0


def _is_byline(tokens: Sequence[Token]) -> bool:
    if tokens[0].low not in ("by", "author", "reported", "written") or len(tokens) > _MAX_BYLINE:
        return False
    return all(
        token.is_capital or not token.is_word or token.low in ("by", "and", "of", "for", "staff", "writer")
        for token in tokens[1:]
    )


def _is_date_line(tokens: Sequence[Token]) -> bool:
    if len(tokens) > 30:
        return False
    covered = {index for written in dates.find(tokens) for index in range(written.first, written.end)}
    rest = [token for index, token in enumerate(tokens) if index not in covered]
    if len(tokens) <= _MAX_DATELINE and not any(token.text.islower() and token.low not in _FILLERS for token in rest):
        return bool(covered)
    return bool(covered) and all(
        token.low in _FILLERS or token.is_number or token.low in MONTHS or token.low in WEEKDAYS for token in rest
    )


def _dateline(tokens: Sequence[Token]) -> int:
    """After "GANJA, Azerbaijan, Oct. 17 (Reuters) --", "Baku, October 11, Trend:"; 0 where no dateline stands."""
    named = False
    after = _bracketed(tokens)
    if after:
        return after
    bracketed = False
    for index, token in enumerate(tokens[:_MAX_DATELINE]):
        bracketed = (bracketed or token.low == "(") and token.low != ")"
        if bracketed:
            continue
        if token.low in _DASHES and index and named:
            at = index
            while at < len(tokens) and tokens[at].low in _DASHES:
                at += 1
            spaced = tokens[index - 1].end < token.start
            return at if spaced and (tokens[0].text.isupper() or index <= 6) and tokens[0].is_capital else 0
        if token.low == ":" and named and 0 < index <= 10 and _has_date(tokens[:index]):
            return index + 1
        if token.is_capital and token.is_word:
            named = True
        elif token.is_word and token.low not in ("and", "of", "the"):
            return 0
    return 0


def _bracketed(tokens: Sequence[Token]) -> int:
    """After "(06/08/16) -"; 0 where no such date opens the sentence."""
    if tokens[0].low != "(":
        return 0
    close = next((index for index, token in enumerate(tokens[:_MAX_DATELINE]) if token.low == ")"), 0)
    if not close or close + 1 >= len(tokens) or tokens[close + 1].low not in _DASHES:
        return 0
    found = dates.find(tokens[:close])
    return close + 2 if found and (found[0].first, found[0].end) == (1, close) else 0


def _has_date(tokens: Sequence[Token]) -> bool:
    return any(token.low in MONTHS for token in tokens)
