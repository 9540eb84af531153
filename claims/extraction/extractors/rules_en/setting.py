"""When: the date of the event that each figure reports."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from claims.extraction.extractors.reading.sentences import Sentence
from claims.extraction.extractors.reading.tokens import Token
from claims.extraction.extractors.reading.word_sets import word_set
from claims.extraction.extractors.rules_en import closest, dates, page_day, scope, subject_day
from claims.extraction.extractors.rules_en.date_roles import is_of_aftermath, is_of_page, is_of_statement
from claims.extraction.extractors.rules_en.dated import Dated, dates_events, is_to_the_day
from claims.extraction.extractors.rules_en.dates import Written
from claims.extraction.extractors.rules_en.dates.days import Days, around
from claims.extraction.extractors.rules_en.dates.forms import Anniversary
from claims.extraction.extractors.rules_en.dates.forms import Calendar as Form
from claims.extraction.extractors.rules_en.tables.grammar import MONTHS
from claims.extraction.extractors.rules_en.timeline import Timeline

_BEGINNINGS = word_set("began begun beginning start started erupted broke outbreak")
_BEGIN_REACH = 7


@dataclass(slots=True)
class Calendar:
    """All dates of a document by sentence.

    `main` is the day it is about; `war` the interval it gives a war, as written even where it cannot be right.
    """

    tokens: list[Sequence[Token]]
    by_sentence: list[list[Dated]]
    written: list[list[Written]]
    published: date | None = None
    main: Dated | None = None
    war: Dated | None = None

    def taken(self, sentence: int) -> frozenset[int]:
        """Tokens that belong to dates and so are no quantities."""
        return frozenset(index for item in self.written[sentence] for index in range(item.first, item.end))

    def events(self, sentence: int) -> list[Dated]:
        return [dated for dated in self.by_sentence[sentence] if not dated.of_statement]

    def harms(self, sentence: int) -> list[Dated]:
        """The dates on which something can have happened to somebody: none of what came of it, none to come."""
        return [
            dated
            for dated in self.events(sentence)
            if not dated.of_aftermath and not subject_day.is_to_come(dated, self.published)
        ]

    def near(self, sentence: int, token: int, *, harm: bool = False) -> Dated | None:
        """The date of what stands at `token`: the most precise of its sentence, of those the one of its clause.

        For `harm` done by an event the day of what came of it is none.
        """
        options = self.harms(sentence) if harm else self.events(sentence)
        if not options:
            return None
        best = max(min(dated.precision, 3) for dated in options)
        tokens = self.tokens[sentence]
        return min(
            (dated for dated in options if min(dated.precision, 3) == best),
            key=lambda dated: closest.cost(tokens, dated.written.first, dated.written.end, token),
        )


def read(sentences: Sequence[Sentence], starts: Sequence[int], timeline: Timeline) -> Calendar:
    """Finds and resolves every date. `starts` says where each sentence begins to say something."""
    written = [dates.find(sentence.tokens) for sentence in sentences]
    timeline.published = page_day.of(sentences, written, timeline.published)
    for sentence, items, start in zip(sentences, written, starts, strict=True):
        for item in items:
            if item.first >= start:
                timeline.note_ahead(item, day_first=_day_first(sentence.tokens, item))
                timeline.note_span(item)
    resolved: list[list[Dated]] = []
    for sentence, items, start in zip(sentences, written, starts, strict=True):
        found = [
            dated for item in items if item.first >= start and (dated := _dated(sentence, item, timeline)) is not None
        ]
        resolved.append(dates_events(sentence.tokens, found))
    calendar = Calendar([sentence.tokens for sentence in sentences], resolved, written, timeline.published)
    calendar.main = subject_day.of(sentences, resolved, timeline.published)
    calendar.war = _war(sentences, calendar)
    return calendar


def _day_first(tokens: Sequence[Token], item: Written) -> bool | None:
    """Whether the writer puts the day before the month, where a date shows it."""
    if not isinstance(item.form, Form) or item.form.day is None or item.form.month is None:
        return None
    named = [token.low in MONTHS for token in tokens[item.first : item.end]]
    return None if True not in named or (named[0] and named[-1]) else not any(named[:1])


def _dated(sentence: Sentence, item: Written, timeline: Timeline) -> Dated | None:
    days = timeline.resolve(item, sentence.index)
    if days is None:
        return None
    if isinstance(item.form, Anniversary) and days.first and not is_to_the_day(sentence.tokens):
        days = around(days.first, "year")
    start, end = sentence.words(item.first, item.end)
    tokens = sentence.tokens
    if days.first and days.edtf.count("-") < 2 and scope.is_of_war(tokens) and _began(tokens, item):
        days = Days(days.first, None)
    page = is_of_page(tokens, item)
    return Dated(item, days, page or is_of_statement(tokens, item), start, end, is_of_aftermath(tokens, item), page)


def _began(tokens: Sequence[Token], item: Written) -> bool:
    """ "The conflict which began in March 2011": what it killed, it killed since then."""
    return any(token.low in _BEGINNINGS for token in tokens[max(0, item.first - _BEGIN_REACH) : item.first])


def _war(sentences: Sequence[Sentence], calendar: Calendar) -> Dated | None:
    for sentence in sentences:
        if any(token.low in scope.WARS for token in sentence.tokens):
            for dated in calendar.events(sentence.index):
                if "/" in dated.edtf and ".." not in dated.edtf:
                    return dated
    return None
