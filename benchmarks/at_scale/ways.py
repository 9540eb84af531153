"""Ways to find what one new claim contradicts: the product's and two that come to mind first."""

import time
from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager

from django.db import connection, transaction

from benchmarks.at_scale.newcomers import Newcomer
from claims.consistency.checkers import CHECKERS
from claims.consistency.matching.facts import ClaimFacts
from claims.consistency.selectors.candidates import candidate_subjects
from claims.consistency.selectors.cases import load_case
from claims.consistency.standings.selectors import what_it_meets
from claims.consistency.standings.services import renew_standings
from claims.register.models import Subject

_APART = """
    FROM claims_subjectlink link
    JOIN claims_claim claim ON claim.id = link.claim_id AND claim.status = 'accepted'
    JOIN claims_claimversion version ON version.id = claim.current_id
    JOIN claims_figure figure ON figure.version_id = version.id
    WHERE link.state = 'confirmed' AND link.subject_id = %(subject_id)s AND version.subject_scope = %(scope)s
        AND figure.measure = %(measure)s AND figure.population = %(population)s AND version.origin_id <> %(origin_id)s
        AND (figure.upper < %(value)s OR figure.lower > %(value)s)
"""
_ALIKE = """
    SELECT version.id FROM claims_claimversion version
    WHERE version.statement %% %(statement)s ORDER BY similarity(version.statement, %(statement)s) DESC LIMIT 50
"""


Way = Callable[[Newcomer], None]


def naive_scan(new: Newcomer) -> None:
    """The new claim against every claim on record, one after the other."""
    with connection.cursor() as cursor:
        cursor.execute(f"SELECT version.id {_APART}", new._asdict())
        cursor.fetchall()


def trigrams(new: Newcomer) -> None:
    """The fifty statements most alike, by an index over their trigrams."""
    with connection.cursor() as cursor:
        cursor.execute(_ALIKE, new._asdict())
        cursor.fetchall()


def meeting(new: Newcomer) -> None:
    """Who agrees with it and whom it contradicts, as the claim desk shows it."""
    what_it_meets(new.as_claim(), Subject.objects.get(pk=new.subject_id))


def whole_subject(new: Newcomer) -> None:
    """Every claim of its subject through every checker, as the background check does; nothing is stored."""
    case = load_case(Subject.objects.get(pk=new.subject_id))
    for checker in CHECKERS:
        checker.check(case)


def candidates(new: Newcomer) -> None:
    """Which subjects the claim could be about."""
    candidate_subjects(
        [
            ClaimFacts(
                claim_id=0,
                kind="figure",
                measure=new.measure,
                scope=new.scope,
                first_date=new.first_date,
                last_date=new.last_date,
                place=new.place,
                event_type="",
                published_day=new.published_day,
            )
        ]
    )


def be_ready_for(newcomers: Iterable[Newcomer]) -> None:
    """Where nobody checked their subjects yet: what a check leaves behind for the next claim."""
    asked = {new.subject_id for new in newcomers}
    for subject in Subject.objects.filter(pk__in=asked, last_check__isnull=True):
        with transaction.atomic():
            renew_standings([load_case(subject)])
    with connection.cursor() as cursor:
        cursor.execute("ANALYZE claims_standing")


@contextmanager
def without_indexes() -> Iterator[None]:
    """The planner reads tables from end to end."""
    switches = ("enable_indexscan", "enable_indexonlyscan", "enable_bitmapscan")
    with connection.cursor() as cursor:
        for switch in switches:
            cursor.execute(f"SET {switch} = off")
        try:
            yield
        finally:
            for switch in switches:
                cursor.execute(f"RESET {switch}")


def index_statements() -> None:
    """What the trigrams need; the product has no use for it."""
    with connection.cursor() as cursor:
        cursor.execute(
            "CREATE INDEX IF NOT EXISTS peer_trigrams ON claims_claimversion USING gin (statement gin_trgm_ops)"
        )


def seconds_of(way: Way, new: Newcomer) -> tuple[float, float]:
    """Of the clock, and of this process's processor."""
    begun, busy = time.perf_counter(), time.process_time()
    way(new)
    return time.perf_counter() - begun, time.process_time() - busy
