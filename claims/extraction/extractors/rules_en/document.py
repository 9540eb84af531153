"""One report, read once: sentences with their voices, dates and places, for the rules that propose claims."""

from collections.abc import Sequence
from dataclasses import dataclass, field

from claims.extraction.extractors.reading import quotes, sentences
from claims.extraction.extractors.reading.sentences import Sentence
from claims.extraction.extractors.reading.tokens import tokenize
from claims.extraction.extractors.rules_en import (
    attribution,
    boilerplate,
    other_events,
    other_heads,
    page_head,
    scope,
    setting,
    together,
)
from claims.extraction.extractors.rules_en.attribution import Spoken
from claims.extraction.extractors.rules_en.date_roles import is_background
from claims.extraction.extractors.rules_en.dated import Dated
from claims.extraction.extractors.rules_en.places import Places
from claims.extraction.extractors.rules_en.setting import Calendar
from claims.extraction.extractors.rules_en.timeline import Timeline
from claims.extraction.proposals import Reason, Report

_LEAD_PARAGRAPHS = 3
_LEAD_SENTENCES = 5
_LONG_PARAGRAPH = 6
_SHORT_REACH, _LONG_REACH = 3, 12


@dataclass(slots=True)
class Document:
    """`starts` holds, for each sentence, the token at which it begins to say something.

    `others` are the sentences that tell of another event, with the words that say so.
    """

    report: Report
    sentences: list[Sentence]
    starts: list[int]
    spoken: list[Spoken]
    calendar: Calendar
    places: Places
    others: dict[int, tuple[int, int]]
    _totals: dict[int, tuple[int, int] | None] = field(default_factory=dict)

    def date_at(self, index: int, token: int, *, harm: bool = False) -> Dated | None:
        """The date of what stands at `token`; a year, week or weekend gives way to the document's day within it.

        `harm` tells that an event did it, so that no day of an arrest or a funeral is meant.
        """
        near = self.calendar.near(index, token, harm=harm)
        if near is None:
            return self.carried_date(index)
        main = self.calendar.main
        longer = main is not None and main.precision == 3 and near.holds(main) and near.is_vague
        return main if longer and not self.is_total(index) else near

    def carried_date(self, index: int) -> Dated | None:
        """For a sentence without a date: the last one before it in its paragraph, else the day of the document.

        The figures of a whole war are of the interval that the document gives it.
        """
        if scope.is_of_war(self.sentences[index].tokens):
            return self.calendar.war
        if scope.is_of_others(self.sentences[index].tokens):
            return None
        paragraph = self.sentences[index].paragraph
        total = self.is_total(index)
        if total and self._is_of_long(index):
            return self.calendar.war
        several = together.dated(self.sentences, self.calendar, self._summed(index)) if total else None
        if several:
            return several
        for at in range(index - 1, max(-1, index - _reach(self.sentences)), -1):
            if self.sentences[at].paragraph != paragraph:
                break
            events = [dated for dated in self.calendar.harms(at) if self._carries(at, dated)]
            if events:
                return events[-1]
        return None if total else self.calendar.main

    def _is_of_long(self, index: int) -> bool:
        """ "Since then", "in the Syrian conflict": no day told before is theirs."""
        words = self.total_words(index)
        return words is not None and any(
            token.low == "then" or token.low in scope.WARS for token in self.sentences[index].tokens[slice(*words)]
        )

    def _carries(self, sentence: int, dated: Dated) -> bool:
        """Whether what follows can be of that time: no year, no open end, no background ("had been killed in May")."""
        told = self.sentences[sentence].tokens
        if dated.precision == 1 or ".." in dated.edtf or scope.is_of_war(told):
            return False
        return not is_background(told, dated.written)

    def is_total(self, index: int) -> bool:
        """Whether the figures of a sentence speak of several incidents together."""
        return self.total_words(index) is not None or (
            index > 0
            and self.sentences[index - 1].paragraph == self.sentences[index].paragraph
            and scope.refers_back(self.sentences[index].tokens)
            and scope.names_several(self.sentences[index - 1].tokens)
        )

    def _summed(self, index: int) -> int | None:
        """How many incidents the figures of a sentence sum up, where it or the one it refers back to says so."""
        for at in (index, index - 1):
            words = self.total_words(at) if at >= 0 else None
            if words:
                return scope.how_many(self.sentences[at].tokens[words[0] : words[1]])
        return None

    def total_words(self, index: int) -> tuple[int, int] | None:
        """Tokens [first, end) that make the figures of a sentence totals; each of them asks anew."""
        if index not in self._totals:
            self._totals[index] = scope.total_words(self.sentences[index].tokens)
        return self._totals[index]

    def reason(self, field: str, value: object, start: int, end: int) -> Reason:
        return Reason(field=field, value=str(value), start=start, end=end, words=self.report.text[start:end])


def read(report: Report) -> Document:
    """Everything the text gives before claims are looked for."""
    found = page_head.apart(sentences.split(report.text), report.title)
    starts = _starts(found, report.title)
    spans = quotes.find(report.text, sentences.paragraphs(report.text))
    spoken = attribution.attribute(found, spans, report.text, report.source)
    calendar = setting.read(found, starts, Timeline(report.published))
    speakers = [item.speaks() for item in spoken]
    where = Places(found, starts, speakers, tokenize(report.title or ""), _lead(found))
    return Document(report, found, starts, spoken, calendar, where, other_events.find(found, _reach(found)))


def _lead(found: Sequence[Sentence]) -> int:
    """How many sentences the lead has; a text that has lost its paragraphs has one of some sentences, too."""
    told = sum(sentence.paragraph < _LEAD_PARAGRAPHS for sentence in found)
    return min(told, _LEAD_SENTENCES) if _has_lost_paragraphs(found) else told


def _reach(found: Sequence[Sentence]) -> int:
    """How many sentences a date holds for: in a text that has lost its paragraphs no more than those have."""
    return _SHORT_REACH if _has_lost_paragraphs(found) else _LONG_REACH


def _has_lost_paragraphs(found: Sequence[Sentence]) -> bool:
    return len(found) > _LONG_PARAGRAPH and found[-1].paragraph == 0


def main_place(report: Report) -> str | None:
    """The town, else the district or region, that the report is about; None where it names none."""
    where = read(report).places.main
    return where.place.name if where else None


def main_day(report: Report) -> str | None:
    """The day that the report is about as EDTF; None where it names no day."""
    found = page_head.apart(sentences.split(report.text), report.title)
    main = setting.read(found, _starts(found, report.title), Timeline(report.published)).main
    return main.edtf if main and main.precision == 3 else None


def _starts(found: Sequence[Sentence], title: str | None) -> list[int]:
    """For each sentence the token at which it begins to say something; heads of other stories say nothing of this."""
    heads = other_heads.find(found, tokenize(title or ""))
    sizes: dict[int, int] = {}
    for sentence in found:
        sizes[sentence.paragraph] = sizes.get(sentence.paragraph, 0) + 1
    starts = []
    previous = -1
    for sentence in found:
        opens = sentence.paragraph != previous
        previous = sentence.paragraph
        if sentence.index in heads:
            starts.append(len(sentence.tokens))
            continue
        starts.append(boilerplate.content_start(sentence, opens_paragraph=opens, alone=sizes[sentence.paragraph] == 1))
    return starts
