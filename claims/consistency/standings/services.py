"""Keeping what every origin last said."""

from collections.abc import Iterator, Sequence

from claims.consistency.checkers.things import by_thing, last_words, last_words_of
from claims.consistency.comparable import Case
from claims.consistency.rules.ordering import Phase
from claims.consistency.standings.models import Standing


def renew_standings(cases: Sequence[Case]) -> None:
    """Make the standings of each subject say what its claims say. Runs in the transaction of the check."""
    Standing.objects.filter(subject__in=[case.subject_id for case in cases]).delete()
    Standing.objects.bulk_create(standing for case in cases for standing in _standings(case))


def _standings(case: Case) -> Iterator[Standing]:
    for thing, claims in by_thing(case).items():
        words = last_words(case).get(thing) or last_words_of(claims, case)
        for phase, latest in zip(Phase, words, strict=True):
            for claim in latest:
                assert claim.figure is not None
                yield Standing(
                    subject_id=case.subject_id,
                    scope=thing.scope,
                    measure=thing.measure,
                    population=thing.population,
                    unit=thing.unit,
                    phase=phase,
                    origin_id=claim.speaker.id,
                    version_id=claim.version_id,
                    lower=claim.figure.lower,
                    upper=claim.figure.upper,
                    approximate=claim.figure.approximate,
                    published_at=claim.published_at,
                )
