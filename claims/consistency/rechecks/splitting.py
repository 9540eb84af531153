"""Splitting the record into parts of about equal work: one statement, no subject loaded."""

import json

from django.db import connection

from claims.consistency.rechecks.models import Recheck
from claims.consistency.versions import checker_versions, rule_versions
from claims.consistency.vocabulary import RecheckScope

# A subject is as heavy as the claims its check reads: its own and, for a total, those of all its parts (UNION, not
# UNION ALL: a ring of part_of ends). One that fills a part stands alone; the others fill parts from the left.
_SPLIT = """
WITH RECURSIVE told AS (
    SELECT link.subject_id, count(*) AS claims
    FROM claims_subjectlink link JOIN claims_claim claim ON claim.id = link.claim_id
    WHERE link.state = 'confirmed' AND claim.status = 'accepted'
    GROUP BY link.subject_id
), below(whole, part) AS (
    SELECT part_of_id, id FROM claims_subject WHERE part_of_id IS NOT NULL
    UNION
    SELECT below.whole, subject.id FROM below JOIN claims_subject subject ON subject.part_of_id = below.part
), nested AS (
    SELECT below.whole, sum(told.claims) AS claims
    FROM below JOIN told ON told.subject_id = below.part JOIN claims_subject whole ON whole.id = below.whole
    WHERE whole.kind <> 'incident'
    GROUP BY below.whole
), weighed AS (
    SELECT subject.id, coalesce(told.claims, 0) AS claims,
        (1 + coalesce(told.claims, 0) + coalesce(nested.claims, 0))::bigint AS weight
    FROM claims_subject subject
    LEFT JOIN told ON told.subject_id = subject.id
    LEFT JOIN nested ON nested.whole = subject.id
    {in_scope}
), parted AS (
    SELECT *, weight >= %(size)s AS is_alone,
        count(*) FILTER (WHERE weight >= %(size)s) OVER (ORDER BY id) AS heavy_before
    FROM weighed
), boxed AS (
    SELECT *, (sum(weight) OVER (PARTITION BY heavy_before, is_alone ORDER BY id) - weight)::bigint / %(size)s AS box
    FROM parted
)
INSERT INTO claims_recheckpart (
    recheck_id, number, first_subject_id, last_subject_id, subject_count, claim_count, claims_read
)
SELECT
    %(recheck)s, row_number() OVER (ORDER BY min(id)), min(id), max(id), count(*), sum(claims), sum(weight) - count(*)
FROM boxed
GROUP BY heavy_before, is_alone, box
"""
# The same question as `selectors.unseen` asks of each part when its turn comes.
_UNSEEN = """
    LEFT JOIN claims_subjectcheck seen ON seen.subject_id = subject.id
    WHERE seen.subject_id IS NULL OR seen.checkers <> %(checkers)s::jsonb OR seen.rules <> %(rules)s::jsonb
"""


def split(recheck: Recheck, *, claims_per_part: int) -> None:
    """Write the parts of a new re-check."""
    in_scope = _UNSEEN if recheck.scope == RecheckScope.NEWER_CHECKERS else ""
    with connection.cursor() as cursor:
        cursor.execute(
            _SPLIT.format(in_scope=in_scope),
            {
                "recheck": recheck.pk,
                "size": claims_per_part,
                "checkers": json.dumps(checker_versions()),
                "rules": json.dumps(rule_versions()),
            },
        )
