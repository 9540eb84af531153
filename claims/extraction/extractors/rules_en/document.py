"""One report, read once: sentences with their voices, dates and places, for the rules that propose claims."""

from dataclasses import dataclass

from claims.extraction.extractors.rules_en import attribution, boilerplate, quotes, sentences, setting
from claims.extraction.extractors.rules_en.attribution import Spoken
from claims.extraction.extractors.rules_en.places import Places
from claims.extraction.extractors.rules_en.sentences import Sentence
from claims.extraction.extractors.rules_en.setting import Calendar, Dated
from claims.extraction.extractors.rules_en.timeline import Timeline
from claims.extraction.proposals import Reason, Report

_LEAD_PARAGRAPHS = 3


@dataclass(slots=True)
class Document:
    """`starts` holds, for each sentence, the token at which it begins to say something."""

    report: Report
    sentences: list[Sentence]
    starts: list[int]
    spoken: list[Spoken]
    calendar: Calendar
    places: Places

    def carried_date(self, index: int) -> Dated | None:
        """For a sentence without a date: the last one before it in its paragraph, else the day of the document."""
        paragraph = self.sentences[index].paragraph
        for at in range(index - 1, max(-1, index - 12), -1):
            if self.sentences[at].paragraph != paragraph:
                break
            events = [dated for dated in self.calendar.events(at) if dated.precision > 1]
            if events:
                return events[-1]
        return self.calendar.main

    def reason(self, field: str, value: object, start: int, end: int) -> Reason:
        return Reason(field=field, value=str(value), start=start, end=end, words=self.report.text[start:end])


def read(report: Report) -> Document:
    """Everything the text gives before claims are looked for."""
    found = sentences.split(report.text)
    sizes: dict[int, int] = {}
    for sentence in found:
        sizes[sentence.paragraph] = sizes.get(sentence.paragraph, 0) + 1
    starts = []
    previous = -1
    for sentence in found:
        opens = sentence.paragraph != previous
        starts.append(boilerplate.content_start(sentence, opens_paragraph=opens, alone=sizes[sentence.paragraph] == 1))
        previous = sentence.paragraph
    spans = quotes.find(report.text, sentences.paragraphs(report.text))
    spoken = attribution.attribute(found, spans, report.text, report.source)
    calendar = setting.read(found, starts, Timeline(report.published))
    return Document(report, found, starts, spoken, calendar, Places(found, _LEAD_PARAGRAPHS))
