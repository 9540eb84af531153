"""Profiles out of rows, and the reports nearest to one."""

from collections.abc import Iterable, Mapping
from typing import NamedTuple

from django.db import connection

from claims.consistency.matching.reports.likeness import likeness
from claims.consistency.matching.reports.profile import Profile, profile_of
from claims.consistency.matching.reports.rarity import Rarity
from claims.consistency.matching.reports.search import COMPARED, NEAR, NEAR_COUNTS, SHORT_TERMS, asked_terms
from claims.consistency.matching.reports.weighed import weigh
from claims.consistency.profiles.models import EVERY_REPORT, ReportProfile, TermCount
from claims.consistency.profiles.told import proposals_of
from claims.documents.models import Snapshot
from claims.extraction.services import report_of

# As `search.promise` has it; ties go to the report that came first.
_NEAREST = """
    SELECT found.snapshot_id
    FROM (
        SELECT p.snapshot_id, p.published, cardinality(p.counts) AS term_count,
               (SELECT sum(asked.weight) FROM unnest(%(terms)s::text[], %(weights)s::float8[]) AS asked(term, weight)
                WHERE asked.term = ANY(p.keys)) AS weight
        FROM claims_reportprofile p
        WHERE p.keys && %(terms)s::text[] AND p.snapshot_id <> %(snapshot)s
    ) found
    ORDER BY found.weight / sqrt(%(short)s + found.term_count)
             * CASE WHEN abs(found.published - %(published)s::date) <= %(near)s THEN %(near_counts)s ELSE 1 END DESC,
             found.snapshot_id
    LIMIT %(compared)s
"""


class NearReport(NamedTuple):
    """A report that may tell of the same event; `likeness` is in [0, 1]."""

    snapshot_id: int
    profile: Profile
    likeness: float


def profile_of_snapshot(snapshot: Snapshot) -> Profile:
    """The profile as text and claims are now."""
    return profile_of(report_of(snapshot), proposals_of(snapshot))


def profile_from(row: ReportProfile) -> Profile:
    terms, name_keys = row.keys[: len(row.counts)], row.keys[len(row.counts) :]
    return Profile(
        terms=dict(zip(terms, row.counts, strict=True)),
        names=dict(zip(name_keys, row.names, strict=True)),
        ages=frozenset(row.ages),
        times=frozenset(row.times),
        day=row.day,
        days=frozenset(row.days),
        published=row.published,
        place=row.place,
        places=frozenset(row.places),
        killed=None if row.killed is None else (row.killed[0], row.killed[1]),
        injured=None if row.injured is None else (row.injured[0], row.injured[1]),
        event_type=row.event_type,
    )


def rarity_of(profiles: Iterable[Profile]) -> Rarity:
    """How rare the words of these profiles are among all reports on record."""
    terms = {term for profile in profiles for term in (*profile.terms, *profile.names)}
    counts: Mapping[str, int] = dict(TermCount.objects.filter(term__in=list(terms)).values_list("term", "reports"))
    return Rarity(counted_reports(), counts)


def counted_reports() -> int:
    """How many reports the counts are of."""
    return TermCount.objects.filter(term=EVERY_REPORT).values_list("reports", flat=True).first() or 0


def nearest_reports(snapshot_id: int, profile: Profile) -> list[NearReport]:
    """The likest first; at most as many as are compared."""
    asked = asked_terms(profile, rarity_of([profile]))
    if not asked:
        return []
    with connection.cursor() as cursor:
        cursor.execute(
            _NEAREST,
            {
                "terms": [term for term, _ in asked],
                "weights": [weight for _, weight in asked],
                "snapshot": snapshot_id,
                "published": profile.published,
                "short": SHORT_TERMS,
                "near": NEAR.days,
                "near_counts": NEAR_COUNTS,
                "compared": COMPARED,
            },
        )
        found = [row[0] for row in cursor.fetchall()]
    profiles = {row.pk: profile_from(row) for row in ReportProfile.objects.filter(pk__in=found)}
    rarity = rarity_of([profile, *profiles.values()])
    mine = weigh(profile, rarity)
    near = [NearReport(pk, other, likeness(mine, weigh(other, rarity))) for pk, other in profiles.items()]
    return sorted(near, key=lambda report: (-report.likeness, report.snapshot_id))
