"""Claims that are new to a generated ledger, about subjects that it has."""

import random
from collections.abc import Callable
from datetime import date, datetime
from decimal import Decimal
from typing import NamedTuple

from benchmarks.generated_ledger.figures import altered
from claims.consistency.comparable import ComparableClaim, ComparableFigure
from claims.consistency.selectors.parties import parties
from claims.register.models import Claim, Subject, SubjectLink


class Newcomer(NamedTuple):
    """A plain figure that somebody new gives for a count of one subject. Never stored."""

    subject_id: int
    place: str
    first_date: date
    last_date: date
    published_at: datetime | None
    published_day: date | None
    scope: str
    measure: str
    population: str
    value: Decimal
    origin_id: int
    statement: str

    def as_claim(self) -> ComparableClaim:
        """As a check sees it, with the source looked up that it counts as."""
        origin = parties({self.origin_id})[self.origin_id]
        return ComparableClaim(
            version_id=0,
            claim_id=0,
            subject_id=self.subject_id,
            scope=self.scope,
            statement=self.statement,
            exact=self.statement,
            figure=ComparableFigure(
                measure=self.measure,
                population=self.population,
                lower=self.value,
                upper=self.value,
                verbatim=str(self.value),
            ),
            origin=origin,
            document_id=0,
            document_source=origin,
            published_at=self.published_at,
            published_day=self.published_day,
            first_date=self.first_date,
            last_date=self.last_date,
        )


def by_size(rng: random.Random, count: int) -> list[Newcomer]:
    """About subjects as often as they are spoken of: most fall into the largest."""
    highest = _highest(Claim)
    return _newcomers(rng, count, lambda: rng.randint(1, highest), "claim_id")


def evenly(rng: random.Random, count: int) -> list[Newcomer]:
    """About each subject equally often: most fall into small ones."""
    highest = _highest(Subject)
    return _newcomers(rng, count, lambda: rng.randint(1, highest), "subject_id")


def _highest(model: type[Claim] | type[Subject]) -> int:
    return int(model.objects.order_by("-pk").values_list("pk", flat=True)[0])


def _newcomers(rng: random.Random, count: int, draw: Callable[[], int], field: str) -> list[Newcomer]:
    found: list[Newcomer] = []
    while len(found) < count:
        known = (
            SubjectLink.objects.filter(**{field: draw()}, claim__current__figure__lower__gt=0)
            .select_related("claim__current__figure", "claim__snapshot__document")
            .defer("claim__snapshot__text")
            .first()
        )
        if known is not None and known.claim.current is not None:
            found.append(_alike(rng, known))
    return found


def _alike(rng: random.Random, link: SubjectLink) -> Newcomer:
    """Somebody else gives another number for the same count."""
    version = link.claim.current
    assert version is not None
    assert version.first_date is not None
    assert version.last_date is not None
    figure = version.figure
    value = altered(rng, int(figure.lower or 1))
    words = version.statement.replace(figure.verbatim, str(value))
    return Newcomer(
        subject_id=link.subject_id,
        place=version.place,
        first_date=version.first_date,
        last_date=version.last_date,
        published_at=link.claim.snapshot.document.published_at,
        published_day=link.claim.snapshot.document.published_date,
        scope=version.subject_scope,
        measure=figure.measure,
        population=figure.population,
        value=Decimal(value),
        origin_id=rng.randint(1, 60),
        statement=words,
    )
