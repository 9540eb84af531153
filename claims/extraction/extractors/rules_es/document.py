"""One Spanish report, read once: sentences with their voices, dates and places, for the rules that propose claims."""

from dataclasses import dataclass

from claims.extraction.extractors.reading import quotes, sentences
from claims.extraction.extractors.reading.sentences import Sentence
from claims.extraction.extractors.rules_es import calendar, places, voices
from claims.extraction.extractors.rules_es.calendar import Dated
from claims.extraction.extractors.rules_es.places import Placed
from claims.extraction.extractors.rules_es.voices import Spoken
from claims.extraction.proposals import Reason, Report


@dataclass(slots=True)
class Document:
    """`main_date` and `main_place` are the first that the text gives to an event."""

    report: Report
    sentences: list[Sentence]
    spoken: list[Spoken]
    dates: list[list[Dated]]
    places: list[list[Placed]]
    main_date: Dated | None
    main_place: Placed | None

    def date_at(self, index: int, token: int) -> Dated | None:
        """The nearest date of an event in the sentence, else of the sentence before, else the document's."""
        events = _events(self.dates[index])
        if events:
            return min(events, key=lambda dated: abs(dated.first - token))
        before = _events(self.dates[index - 1]) if self._follows(index) else []
        return before[-1] if before else self.main_date

    def place_at(self, index: int, token: int) -> Placed | None:
        """The nearest place in the sentence, else of the sentence before, else the document's."""
        if self.places[index]:
            return min(self.places[index], key=lambda placed: abs(placed.first - token))
        before = self.places[index - 1] if self._follows(index) else []
        return before[-1] if before else self.main_place

    def _follows(self, index: int) -> bool:
        return index > 0 and self.sentences[index - 1].paragraph == self.sentences[index].paragraph

    def reason(self, field: str, value: object, start: int, end: int) -> Reason:
        return Reason(field=field, value=str(value), start=start, end=end, words=self.report.text[start:end])


def read(report: Report) -> Document:
    """Everything the text gives before claims are looked for."""
    found = sentences.split(report.text, "es")
    quoted = quotes.find(report.text, sentences.paragraphs(report.text))
    dates = calendar.read(found, report.published)
    where = [places.read(sentence) for sentence in found]
    events = [dated for of_sentence in dates for dated in _events(of_sentence)]
    to_the_day = [dated for dated in events if dated.edtf and dated.edtf.count("-") == 2]
    first_place = next((placed for of_sentence in where for placed in of_sentence), None)
    return Document(
        report=report,
        sentences=found,
        spoken=voices.read(found, quoted, report.text),
        dates=dates,
        places=where,
        main_date=next(iter(to_the_day or events), None),
        main_place=first_place,
    )


def _events(dates: list[Dated]) -> list[Dated]:
    return [dated for dated in dates if dated.edtf and not dated.of_statement]
