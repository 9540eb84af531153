"""When and where: the date and place of the event that each figure reports."""

from collections.abc import Sequence
from dataclasses import dataclass

from claims.extraction.extractors.rules_en import dates
from claims.extraction.extractors.rules_en.dates import Written
from claims.extraction.extractors.rules_en.sentences import Sentence
from claims.extraction.extractors.rules_en.tables.voices import SAY_VERBS
from claims.extraction.extractors.rules_en.timeline import Timeline
from claims.extraction.extractors.rules_en.tokens import Token

_STATEMENT_NOUNS = frozenset(
    "statement report briefing interview conference post tweet message press published dated issued speech article reporters updated".split()
)
_SMALL = frozenset(
    "on in of at a an the late early dated , for its his her to reporters journalists afp reuters ap".split()
)
_MARKS_THE_DAY = frozenset("today marks marked marking mark commemorates commemorated".split())


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
    """All dates of a document by sentence."""

    by_sentence: list[list[Dated]]
    written: list[list[Written]]
    main: Dated | None = None

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
    for sentence, items, start in zip(sentences, written, starts, strict=True):
        for item in items:
            if item.first >= start or start < len(sentence.tokens):
                timeline.note_ahead(item)
    resolved: list[list[Dated]] = []
    for sentence, items, start in zip(sentences, written, starts, strict=True):
        found: list[Dated] = []
        for item in items if start < len(sentence.tokens) else ():
            edtf = timeline.resolve(item, sentence.index)
            if edtf is None:
                continue
            if item.kind == "years_since" and not any(token.low in _MARKS_THE_DAY for token in sentence.tokens):
                edtf = edtf[:4]
            begin, end = sentence.words(item.first, item.end)
            found.append(Dated(item, edtf, _of_statement(sentence.tokens, item), begin, end))
        resolved.append(_without_echo(found))
    calendar = Calendar(resolved, written)
    calendar.main = _main(sentences, calendar)
    return calendar


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
    at = item.first - 1
    steps = 0
    while at >= 0 and steps < 4 and tokens[at].low in _SMALL:
        at, steps = at - 1, steps + 1
    if at >= 0 and (SAY_VERBS.at(tokens, at) or tokens[at].low in _STATEMENT_NOUNS):
        return True
    return item.end < len(tokens) and bool(SAY_VERBS.at(tokens, item.end)) and item.first > 0


def _main(sentences: Sequence[Sentence], calendar: Calendar) -> Dated | None:
    """The day the document is about: the first day that dates an event, else the first date of any kind."""
    days = [dated for sentence in sentences for dated in calendar.events(sentence.index) if dated.precision == 3]
    if days:
        return days[0]
    rest = [dated for sentence in sentences for dated in calendar.events(sentence.index)]
    return max(rest, key=lambda dated: dated.precision, default=None)
