"""Who prints what when: the making of one document, before anything goes wrong in it."""

import itertools
import random
from collections.abc import Iterator
from datetime import UTC, datetime, time, timedelta

from benchmarks.generated_ledger.cast import Cast, Voice
from benchmarks.generated_ledger.figures import Figure
from benchmarks.generated_ledger.incidents import Incident
from benchmarks.generated_ledger.reports import Fault, Report, Said
from benchmarks.generated_ledger.shape import Rates
from benchmarks.generated_ledger.tolls import Count, Stage
from benchmarks.generated_ledger.words import counted, filler, period_words, sentence
from claims.consistency.rules.wording import day_words
from claims.documents.vocabulary import SourceKind

# Of documents that quote, how many print the statement word for word.
_VERBATIM = 0.6


class Ids:
    """The next id of each table, counted here because rows name each other before any is stored."""

    def __init__(self) -> None:
        self.subject: Iterator[int] = itertools.count(1)
        self.document: Iterator[int] = itertools.count(1)
        self.claim: Iterator[int] = itertools.count(1)


class Newsroom:
    """Makes the documents of one block of subjects from one stream of chance."""

    def __init__(self, rng: random.Random, rates: Rates, cast: Cast, ids: Ids) -> None:
        self.rng, self.rates, self.cast, self.ids = rng, rates, cast, ids

    def happens(self, share: float) -> bool:
        return self.rng.random() < share

    def path_of(self, body: Voice, *, may_publish: bool = True) -> tuple[Voice, tuple[Voice, ...]]:
        """Publisher and chain through which a document has the words of `body`."""
        rng = self.rng
        own = {SourceKind.OUTLET: 0.6, SourceKind.AGENCY: 0.3}.get(body.kind, 0.12)
        if may_publish and rng.random() < own:
            return body, ()
        publisher = rng.choice(self.cast.outlets)
        while publisher.id == body.id:
            publisher = rng.choice(self.cast.outlets)
        speakers = self.cast.speakers.get(body.id, ())
        origin = rng.choice(speakers) if speakers and rng.random() < 0.6 else body
        if rng.random() >= 0.2:
            return publisher, (origin,)
        relay = rng.choice(self.cast.agencies)
        return publisher, (origin,) if relay.id == body.id else (relay, origin)

    def report(self, publisher: Voice, day: datetime, stage: Stage, title: str) -> Report:
        """An empty document of that stage; `day` is midnight of the event's day."""
        minutes = self.rng.randrange(stage.begins * 60, stage.ends * 60)
        published: datetime | None = day + timedelta(minutes=minutes)
        to_the_minute = not self.happens(self.rates.by_day_alone)
        if not stage.is_early and self.happens(self.rates.undated):
            published, to_the_minute = None, False
        elif not to_the_minute:
            published = datetime.combine(published.date(), time(), UTC) if published else None
        return Report(
            document=next(self.ids.document),
            publisher=publisher,
            published=published,
            is_to_the_minute=to_the_minute,
            title=title,
        )

    def say(
        self,
        report: Report,
        subject: Incident,
        body: Voice,
        chain: tuple[Voice, ...],
        count: Count | None,
        figure: Figure | None,
        stage: int,
        fault: Fault = Fault.NONE,
    ) -> Said:
        """Add a claim to the report."""
        said = Said(
            claim=next(self.ids.claim),
            subject=subject.id,
            stage=stage,
            body=body,
            chain=chain,
            count=count,
            figure=figure,
            first=subject.first,
            last=subject.last,
            place=subject.place,
            fault=fault,
            document=report.document,
            publisher=report.publisher,
        )
        report.told.append(said)
        return said

    def finish(self, report: Report) -> Report:
        """Put the text together; every claim gets the place of its sentence, in code points."""
        parts = [f"{report.title}\n"]
        length = len(parts[0])
        opening = f"{report.publisher.name}, {day_words(report.published and report.published.date())}. "
        parts.append(opening)
        length += len(opening)
        for said in report.told:
            if not said.sentence:
                assert said.count is not None
                assert said.figure is not None
                what = counted(said.figure, said.count)
                said.sentence = sentence(
                    self.rng,
                    report.publisher,
                    said.chain,
                    what,
                    place=said.place,
                    days=period_words(said.first, said.last),
                    statement=f"{said.subject} {said.body.id} {said.stage}" if self.happens(_VERBATIM) else None,
                )
            said.start, said.end = length, length + len(said.sentence)
            parts.append(f"{said.sentence}. ")
            length = said.end + 2
        report.filler = report.filler or filler(self.rng)
        parts.append(f"{report.filler}.\nItem {report.document}")
        report.text = "".join(parts)
        return report


def midnight(subject: Incident) -> datetime:
    """The start of the last day of what a subject is about."""
    return datetime.combine(subject.last, time(), UTC)
