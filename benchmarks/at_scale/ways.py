"""Ways to find what one new claim contradicts: the product's and two that come to mind first."""

import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager

from django.db import connection

from benchmarks.at_scale.newcomers import Newcomer
from claims.consistency.checkers import CHECKERS
from claims.consistency.matching.facts import ClaimFacts
from claims.consistency.selectors.candidates import candidate_subjects
from claims.consistency.selectors.cases import load_case
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


def seconds_of(way: Callable[[Newcomer], None], new: Newcomer) -> float:
    begun = time.perf_counter()
    way(new)
    return time.perf_counter() - begun
