"""Cues of who says it within one sentence: "X said", "said X", "according to X", "citing X"."""

from collections.abc import Sequence
from dataclasses import dataclass

from claims.extraction.extractors.rules_en.tables.grammar import (
    ADVERBS,
    AUXILIARIES,
    DETERMINERS,
    MONTHS,
    PREPOSITIONS,
    PRONOUNS,
    WEEKDAYS,
)
from claims.extraction.extractors.rules_en.tables.voices import (
    BODY_WORDS,
    PERSON_ROLES,
    POSTED,
    SAY_VERBS,
    SOURCE_PHRASES,
)
from claims.extraction.extractors.rules_en.tokens import Token
from claims.extraction.extractors.rules_en.word_sets import word_set

_MAX_PHRASE = 12
_BE = word_set("was were is are been being be")
_INSIDE_NAME = word_set("of for the and & 's at on in")
_TIME = (
    frozenset(MONTHS)
    | frozenset(WEEKDAYS)
    | word_set("today yesterday tonight earlier morning evening afternoon night later")
)


@dataclass(frozen=True, slots=True)
class SpeechCue:
    """Tokens [cue_first, cue_end) say that the phrase [first, end) speaks; `effect` is said, claim, deny, according to or citing."""

    first: int
    end: int
    cue_first: int
    cue_end: int
    effect: str

    @property
    def is_source(self) -> bool:
        return self.effect in ("according to", "citing")


def find(tokens: Sequence[Token], after_quote: frozenset[int] = frozenset()) -> list[SpeechCue]:
    """Cues left to right; a verb without a speaker beside it is none."""
    found: list[SpeechCue] = []
    for first, end, effect in SOURCE_PHRASES.all(tokens):
        phrase = _phrase_after(tokens, end)
        if phrase and not (first and tokens[first - 1].low in _BE):
            found.append(SpeechCue(phrase[0], phrase[1], first, end, effect))
    for first, end, effect in SAY_VERBS.all(tokens):
        if _is_other(tokens, first, end):
            continue
        subject = _subject_before(tokens, first) or (
            _subject_after(tokens, first, end, after_quote) if effect == "said" else None
        )
        if subject and not any(cue.first <= subject[0] < cue.end for cue in found):
            found.append(SpeechCue(subject[0], subject[1], first, end, effect))
            medium = _phrase_after(tokens, end + 1) if tokens[end - 1].low == "saying" and _is_by(tokens, end) else None
            if medium:
                found.append(SpeechCue(medium[0], medium[1], end, end + 1, "quoted by"))
    if not any(cue.effect in ("said", "claim", "deny") for cue in found):
        found += _posted(tokens)
    return sorted(found, key=lambda cue: cue.cue_first)


def _posted(tokens: Sequence[Token]) -> list[SpeechCue]:
    """ "Hikmet Hajiyev, an aide to the president, had given a first count on his Twitter account"."""
    for first, end, effect in POSTED.all(tokens):
        for start in range(min(first, _MAX_PHRASE)):
            phrase = (
                _phrase_after(tokens, start) if tokens[start].is_capital and tokens[start].low not in _TIME else None
            )
            if phrase and phrase[1] <= first and (phrase[1] - phrase[0] > 1 or tokens[phrase[0]].low in BODY_WORDS):
                return [SpeechCue(phrase[0], phrase[1], first, end, effect)]
    return []


def _is_by(tokens: Sequence[Token], index: int) -> bool:
    return index < len(tokens) and tokens[index].low == "by"


def _is_other(tokens: Sequence[Token], first: int, end: int) -> bool:
    """ "casualties were reported", "reported dead", "the reports": not somebody speaking."""
    before = tokens[first - 1].low if first else ""
    if end - first > 2:
        return False
    following = tokens[end].low if end < len(tokens) else ""
    if tokens[first].low in ("called", "calls") and following in ("for", "on", "in", "police", "to", "off", "911"):
        return True
    at = first - 1
    while at >= 0 and (tokens[at].low in ADVERBS or tokens[at].low.endswith("ly")):
        at -= 1
    if at >= 0 and tokens[at].low in _BE | {"to"}:
        return True
    following = tokens[end].low if end < len(tokens) else ""
    if tokens[first].low in ("reports", "report", "state", "put", "estimates", "claims") and (
        before in DETERMINERS or before in PREPOSITIONS or before in ("the", "state", "media")
    ):
        return tokens[first].low != "put"
    return following in ("dead", "missing", "injured", "killed", "wounded") and tokens[first].low in (
        "reported",
        "confirmed",
        "declared",
    )


def _is_speaker(tokens: Sequence[Token]) -> bool:
    if not tokens or all(token.low in _TIME for token in tokens):
        return False
    if len(tokens) == 1 and tokens[0].low in PRONOUNS:
        return tokens[0].low in ("he", "she", "they", "it")
    return any(
        token.low in BODY_WORDS
        or token.low in PERSON_ROLES
        or (token.is_capital and token.low not in _TIME | PRONOUNS and token.low not in ("the", "a", "an"))
        for token in tokens
    )


def _subject_before(tokens: Sequence[Token], verb: int) -> tuple[int, int] | None:
    at = verb
    while at > 0 and (
        tokens[at - 1].low in ("has", "have", "had", "also", "who", ")")
        or tokens[at - 1].low in ADVERBS - {"said", "known", "left", "each"}
        or tokens[at - 1].low.endswith("ly")
    ):
        at -= 1
    at = _before_time(tokens, at)
    if at > 0 and tokens[at - 1].low == ",":
        opening = _previous_comma(tokens, at - 1)
        if opening is None:
            return None
        aside = tokens[opening + 1 : at - 1]
        titled = opening > 0 and tokens[opening - 1].low in PERSON_ROLES
        if titled and aside and all(token.is_capital and token.is_word for token in aside):
            return opening + 1, at - 1
        if not any(token.low in PERSON_ROLES or token.low in BODY_WORDS for token in aside) and tokens[
            opening + 1
        ].low not in ("citing", "quoting", "who", "which"):
            return None
        at = opening
    start = _walk_left(tokens, at)
    phrase = tokens[start:at]
    return (start, at) if _is_speaker(phrase) else None


def _before_time(tokens: Sequence[Token], at: int) -> int:
    """Steps over "on Sunday", "on October 17" and "earlier today" standing between speaker and verb."""
    step = at
    while (
        step > 0
        and at - step < 5
        and (
            tokens[step - 1].low in _TIME
            or tokens[step - 1].is_number
            or tokens[step - 1].low in ("on", "in", "late", "early")
        )
    ):
        step -= 1
    return step if step < at and any(token.low in _TIME or token.is_number for token in tokens[step:at]) else at


def _previous_comma(tokens: Sequence[Token], at: int) -> int | None:
    for index in range(at - 1, max(0, at - 16), -1):
        if tokens[index].low == ",":
            return index
    return None


def _walk_left(tokens: Sequence[Token], end: int) -> int:
    start = end
    while start > 0 and end - start < _MAX_PHRASE:
        token = tokens[start - 1]
        if token.low in PRONOUNS:
            return start - 1 if start == end else start
        named = (token.is_capital and token.is_word) or token.low in PERSON_ROLES or token.low in BODY_WORDS
        inner = (
            token.low in _INSIDE_NAME
            and start < end
            and (token.low in ("'s", "the") or _named_before(tokens, start - 1))
        )
        plain = (
            token.is_word
            and token.low.isalpha()
            and start < end
            and start > 1
            and tokens[start - 2].low in ("the", "a", "an", "'s")
        )
        if token.low in ("a", "an") and start < end:
            return start - 1
        if not (named or inner or plain):
            break
        start -= 1
    while start < end and tokens[start].low in ("and", "of", "for", "'s", "at", "on", "in", "&", "that", "but"):
        start += 1
    return start


def _named_before(tokens: Sequence[Token], at: int) -> bool:
    return at > 0 and (
        (tokens[at - 1].is_capital and tokens[at - 1].is_word)
        or tokens[at - 1].low in PERSON_ROLES
        or tokens[at - 1].low in BODY_WORDS
    )


def _subject_after(tokens: Sequence[Token], verb: int, end: int, after_quote: frozenset[int]) -> tuple[int, int] | None:
    """ "…," said Leyla Abdullayeva: only after a quotation or a comma, where English turns the order round."""
    if verb and verb not in after_quote and tokens[verb - 1].low not in (",", ".", "!", "?"):
        return None
    return _phrase_after(tokens, end)


def _phrase_after(tokens: Sequence[Token], start: int) -> tuple[int, int] | None:
    end = start
    while end < len(tokens) and end - start < _MAX_PHRASE:
        token = tokens[end]
        if token.low in _TIME and end > start:
            break
        named = token.is_word and (token.is_capital or token.low in PERSON_ROLES or token.low in BODY_WORDS)
        opening = end == start and token.low in ("the", "a", "an", "its", "local", "he", "she", "they")
        inner = (
            token.low in _INSIDE_NAME
            and end > start
            and end + 1 < len(tokens)
            and (tokens[end + 1].is_capital or tokens[end + 1].low == "the" or token.low == "'s")
        )
        if token.low in ("and", "in", "on", "at") and not (
            token.low == "and" and tokens[end - 1].low in BODY_WORDS | {"internal", "emergency"}
        ):
            inner = False
        plain = (
            token.is_word
            and token.low not in PREPOSITIONS
            and token.low not in AUXILIARIES
            and token.low not in PRONOUNS
            and end + 1 < len(tokens)
            and (tokens[end + 1].low in BODY_WORDS or tokens[end + 1].low in PERSON_ROLES)
        )
        if not (named or opening or inner or plain):
            break
        end += 1
    while end > start and tokens[end - 1].low in ("of", "for", "the", "and", "&", "'s"):
        end -= 1
    return (start, end) if _is_speaker(tokens[start:end]) else None
