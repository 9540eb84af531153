"""When and where: the date and place of the event that each figure reports."""

from collections.abc import Sequence
from dataclasses import dataclass

from claims.extraction.extractors.reading.sentences import Sentence
from claims.extraction.extractors.reading.tokens import Token
from claims.extraction.extractors.reading.word_sets import word_set
from claims.extraction.extractors.rules_en import dates, scope
from claims.extraction.extractors.rules_en.dates import Written
from claims.extraction.extractors.rules_en.tables.measures import ATTACK_NOUNS
from claims.extraction.extractors.rules_en.tables.voices import SAY_VERBS
from claims.extraction.extractors.rules_en.timeline import Timeline

_STATEMENT_NOUNS = word_set("""
    statement report briefing interview conference post tweet message press published dated issued speech
    article reporters updated findings released said-on
""")
_SMALL = word_set("""
    on in of at a an the late early dated , for its his her to reporters journalists afp reuters ap
""")
_DATED_NOUNS = ATTACK_NOUNS | word_set("""
    night morning evening afternoon hours day events tragedy crash fire war
""")
_COMMEMORATES = word_set("""
    remembers remembered remember commemorates mourns mourned honors honours observes marks
""")
_MARKS_THE_DAY = word_set("today marks marked marking mark commemorates commemorated anniversary")


@dataclass(frozen=True, slots=True)
class Dated:
    """A date in a sentence as EDTF; `of_statement` where it dates the saying, not the event."""

    written: Written
    edtf: str
    of_statement: bool
    start: int
    end: int

    @property
    def precision(self) -> int:
        """3 day, 2 month or interval, 1 year."""
        return 2 if "/" in self.edtf else (1 + self.edtf.count("-"))


@dataclass(slots=True)
class Calendar:
    """All dates of a document by sentence.

    `main` is the day it is about; `war` the interval it gives a war, as written even where it cannot be right.
    """

    by_sentence: list[list[Dated]]
    written: list[list[Written]]
    main: Dated | None = None
    war: Dated | None = None

    def taken(self, sentence: int) -> frozenset[int]:
        """Tokens that belong to dates and so are no quantities."""
        return frozenset(index for item in self.written[sentence] for index in range(item.first, item.end))

    def events(self, sentence: int) -> list[Dated]:
        return [dated for dated in self.by_sentence[sentence] if not dated.of_statement]

    def near(self, sentence: int, token: int) -> Dated | None:
        """The date of what stands at `token`: the most precise of its sentence, of those the nearest before it."""
        options = self.events(sentence)
        if not options:
            return None
        return max(
            options,
            key=lambda dated: (
                min(dated.precision, 3),
                dated.written.first <= token,
                -abs(dated.written.first - token),
            ),
        )


def read(sentences: Sequence[Sentence], starts: Sequence[int], timeline: Timeline) -> Calendar:
    """Finds and resolves every date. `starts` says where each sentence begins to say something."""
    written = [dates.find(sentence.tokens) for sentence in sentences]
    for items, start in zip(written, starts, strict=True):
        for item in items:
            if item.first >= start:
                timeline.note_ahead(item)
                timeline.note_span(item)
    resolved: list[list[Dated]] = []
    for sentence, items, start in zip(sentences, written, starts, strict=True):
        found: list[Dated] = []
        for item in items:
            dated = any(other.day and other.first >= start for other in items)
            if item.first < start or (item.kind == "weekday" and dated):
                continue
            edtf = timeline.resolve(item, sentence.index)
            if edtf is None:
                continue
            if item.kind == "years_since" and not any(token.low in _MARKS_THE_DAY for token in sentence.tokens):
                edtf = edtf[:4]
            begin, end = sentence.words(item.first, item.end)
            found.append(Dated(item, edtf, _of_statement(sentence.tokens, item), begin, end))
        resolved.append(_without_echo(found) if not _commemorates(sentence.tokens) else _without_today(found))
    calendar = Calendar(resolved, written)
    calendar.main = _main(sentences, calendar)
    calendar.war = _war(sentences, calendar)
    return calendar


def _commemorates(tokens: Sequence[Token]) -> bool:
    return any(token.low in _COMMEMORATES for token in tokens)


def _without_today(found: list[Dated]) -> list[Dated]:
    """ "Today the city remembers": the day of remembering dates no event."""
    return [dated for dated in _without_echo(found) if dated.written.kind not in ("relative", "weekday")]


def _without_echo(found: list[Dated]) -> list[Dated]:
    """An anniversary beside the date it commemorates, a "today" beside an anniversary: the event's own date wins."""
    calendar = [dated for dated in found if dated.written.kind == "calendar" and dated.precision == 3]
    since = [dated for dated in found if dated.written.kind == "years_since"]
    if since and calendar:
        return [dated for dated in found if dated not in since]
    if since:
        return [dated for dated in found if dated.written.kind not in ("relative", "weekday")]
    return found


def _of_statement(tokens: Sequence[Token], item: Written) -> bool:
    """ "said on Sunday", "in its report of 13 January", "on Monday told reporters"."""
    if item.kind in ("years_since", "this_day"):
        return False
    at = item.first - 1
    steps = 0
    while at >= 0 and steps < 4 and tokens[at].low in _SMALL:
        at, steps = at - 1, steps + 1
    if at >= 0 and (SAY_VERBS.at(tokens, at) or tokens[at].low in _STATEMENT_NOUNS):
        return True
    return item.end < len(tokens) and bool(SAY_VERBS.at(tokens, item.end)) and item.first > 0


def _main(sentences: Sequence[Sentence], calendar: Calendar) -> Dated | None:
    """The day the document is about: the first day that dates an event; else the day on which somebody spoke of it."""
    everything = [(sentence, dated) for sentence in sentences for dated in calendar.by_sentence[sentence.index]]
    events = [(sentence, dated) for sentence, dated in everything if not dated.of_statement]
    for sentence, dated in events:
        if dated.precision == 3 and not _is_aside(sentence.tokens, dated.written):
            return dated
    spoken = [dated for _, dated in everything if dated.of_statement and dated.precision == 3]
    rest = [dated for _, dated in events if dated.precision < 3]
    return spoken[0] if spoken else max(rest, key=lambda dated: dated.precision, default=None)


def _war(sentences: Sequence[Sentence], calendar: Calendar) -> Dated | None:
    for sentence in sentences:
        if any(token.low in scope.WARS for token in sentence.tokens):
            for dated in calendar.events(sentence.index):
                if "/" in dated.edtf:
                    return dated
    return None


def _is_aside(tokens: Sequence[Token], item: Written) -> bool:
    """ "the truce of October 10", "agreed the day before": the date of something beside the event."""
    if item.kind == "relative" and item.number is None:
        return True
    before = item.first - 1
    return before > 0 and tokens[before].low == "of" and tokens[before - 1].low not in _DATED_NOUNS
