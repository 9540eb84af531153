"""Writing profiles, and counting their words."""

from django.db import connection, transaction

from claims.consistency.matching.reports.profile import Profile
from claims.consistency.profiles.models import ReportProfile
from claims.consistency.profiles.selectors import counted_reports
from claims.documents.models import Snapshot
from claims.lib.locks import try_lock_for_transaction

# Counting waits until so large a part of the reports is new: a few more hardly make a word rarer or commoner.
_NEW_SHARE = 0.02
_LOCK = "report_term_counts"
_COUNT = """
    WITH counted AS (
        UPDATE claims_reportprofile SET is_counted = true WHERE NOT is_counted RETURNING keys
    )
    INSERT INTO claims_termcount (term, reports)
    SELECT term, count(*) FROM counted, unnest(array_prepend('', counted.keys)) AS term GROUP BY term
    ON CONFLICT (term) DO UPDATE SET reports = claims_termcount.reports + excluded.reports
"""


def write_profile(snapshot: Snapshot, profile: Profile) -> None:
    """Put the profile of a snapshot on record, in place of an earlier one; runs in the caller's transaction.

    The words of a text never change, so one that is counted stays so.
    """
    values = {
        "keys": [*profile.terms, *profile.names],
        "counts": list(profile.terms.values()),
        "names": list(profile.names.values()),
        "ages": sorted(profile.ages),
        "times": sorted(profile.times),
        "day": profile.day,
        "days": sorted(profile.days),
        "published": profile.published,
        "place": profile.place,
        "places": sorted(profile.places),
        "killed": None if profile.killed is None else list(profile.killed),
        "injured": None if profile.injured is None else list(profile.injured),
        "event_type": profile.event_type,
    }
    ReportProfile.objects.update_or_create(snapshot=snapshot, defaults=values)
    count_terms()


def count_terms() -> None:
    """Count the words of the reports that are new, if they are many enough and nobody else is at it.

    One counter at a time, and none waits for it: the rows of common words would else hold up every worker.
    """
    new = ReportProfile.objects.filter(is_counted=False).count()
    if new < max(1, _NEW_SHARE * counted_reports()):
        return
    with transaction.atomic(), connection.cursor() as cursor:
        if try_lock_for_transaction(_LOCK):
            cursor.execute(_COUNT)
