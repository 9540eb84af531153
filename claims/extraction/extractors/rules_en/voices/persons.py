"""Personal names within the phrases that name speakers."""

from collections.abc import Sequence

from claims.extraction.extractors.reading import gazetteer
from claims.extraction.extractors.reading.tokens import Token
from claims.extraction.extractors.reading.word_sets import word_set
from claims.extraction.extractors.rules_en.tables.grammar import DETERMINERS, MONTHS, PRONOUNS, STOPS, WEEKDAYS
from claims.extraction.extractors.rules_en.tables.voices import BODY_WORDS, PERSON_ROLES

NO_NAME = frozenset(MONTHS) | frozenset(WEEKDAYS) | PRONOUNS | STOPS | DETERMINERS
_TITLES = word_set("mr mrs ms dr sgt lt capt gen col maj sen rep gov prof rev cpl det cmdr adm")
_NOT_BEFORE_A_PERSON = frozenset(("of", "for", "and", "'s", "the", "on", "in", "at", "near", "from", "along"))
_HOME = frozenset(("of", "from", "on", "in"))


def without_home(words: Sequence[Token]) -> Sequence[Token]:
    """The personal name alone where the phrase is one with what tells where its bearer lives: "Ann Lee of Bay Road"."""
    for at in range(2, len(words) - 1):
        if words[at].low in _HOME and words[at + 1].is_capital:
            return words[:at] if len(person_run(words[:at])) == at else words
    return words


def person_run(words: Sequence[Token]) -> Sequence[Token]:
    """The personal name at the end of a phrase like "the ministry's spokeswoman Ann Lee"; empty where there is none."""
    end = len(words)
    first = next((at for at, word in enumerate(words) if not (word.is_capital and word.is_word)), end)
    if (
        2 <= first < end
        and words[first].low in PERSON_ROLES
        and [word.low for word in words[first + 1 : first + 2]] != ["'s"]
    ):
        # "Rami Abdel Rahman director of the Observatory"
        end = first
    start = end
    while start > 0 and words[start - 1].is_capital and words[start - 1].is_word:
        start -= 1
    run = list(words[start:end])
    for position in range(len(run) - 1, -1, -1):
        if run[position].low in PERSON_ROLES or run[position].low.rstrip(".") in _TITLES:
            run = run[position + 1 :]
            titled = True
            break
    else:
        titled = start > 0 and words[start - 1].low in PERSON_ROLES
    if any(token.low in BODY_WORDS or token.low in NO_NAME for token in run):
        return []
    if len(run) < 2 or len(run) > 4 or gazetteer.is_well_known(tuple(token.text for token in run)):
        return []
    if not titled and (start > 0 and words[start - 1].low in _NOT_BEFORE_A_PERSON):
        return []
    return run


def without_article(phrase: Sequence[Token]) -> Sequence[Token]:
    """The phrase from its first telling word on; full stops go with their title or initial, "Mr." goes."""
    phrase = _with_dots(phrase)
    at = 0
    while at < len(phrase) and phrase[at].low in ("the", "a", "an", "another", "its", "their", "his", "her", "our"):
        at += 1
    if (
        at + 2 < len(phrase)
        and phrase[at].low in ("country", "city", "ministry", "republic")
        and phrase[at + 1].low == "'s"
    ):
        at += 2
    if at + 1 < len(phrase) and phrase[at].low.rstrip(".") in _TITLES and phrase[at].is_capital:
        at += 1
    return phrase[at:]


def _with_dots(phrase: Sequence[Token]) -> Sequence[Token]:
    if all(token.low != "." for token in phrase):
        return phrase
    joined: list[Token] = []
    for token in phrase:
        if token.low == "." and joined:
            last = joined.pop()
            token = Token(last.start, token.end, last.text + ".", last.low + ".")
        joined.append(token)
    return joined
