"""What the reports on record say about a new one: which subjects have reports like it, and what people rejected."""

from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence

from django.db.models import Count, F

from claims.consistency.matching.facts import ClaimFacts, SubjectFacts
from claims.consistency.matching.reported import Doubt, Reported, Setting
from claims.consistency.matching.reports.because import because
from claims.consistency.matching.reports.homes import homes
from claims.consistency.matching.reports.profile import Profile
from claims.consistency.profiles.selectors import NearReport, nearest_reports
from claims.documents.models import Snapshot
from claims.register.judgements import rejections_near
from claims.register.models import SubjectLink
from claims.register.vocabulary import LinkState, SubjectKind

# A subject that was rejected for a claim of the same report, and for the same words elsewhere.
_SAME_REPORT, _SAME_WORDS = 0.75, 0.5


def setting_of(snapshot: Snapshot, profile: Profile) -> Setting:
    """What is known about the main subject of a report before its claims are matched."""
    return Setting(
        day=profile.day, place=profile.place, reported=_reported(profile, nearest_reports(snapshot.pk, profile))
    )


def doubts_of(claims: Sequence[ClaimFacts], subjects: Sequence[SubjectFacts]) -> dict[tuple[int, int], Doubt]:
    """Claim and subject -> what people decided about claims near it."""
    near = rejections_near(
        [claim.claim_id for claim in claims], [subject.id for subject in subjects if subject.id is not None]
    )
    return {
        (each.claim_id, each.subject_id): Doubt(
            factor=_SAME_REPORT if each.is_same_report else _SAME_WORDS, why=each.sentence
        )
        for each in near
    }


def _reported(profile: Profile, near: Sequence[NearReport]) -> dict[int, Reported]:
    """Subject -> how like its reports are, by the rule of `homes`; the likest of them says why."""
    main = main_subjects(report.snapshot_id for report in near)
    told = [(main[report.snapshot_id], report) for report in near if report.snapshot_id in main]
    likest: dict[int, NearReport] = {}
    for subject_id, report in told:
        likest.setdefault(subject_id, report)
    scored = homes([(subject_id, report.likeness) for subject_id, report in told], _sizes(likest))
    return {
        subject_id: Reported(likeness=likeness, why=because(profile, likest[subject_id].profile))
        for subject_id, likeness in scored
    }


def main_subjects(snapshot_ids: Iterable[int]) -> dict[int, int]:
    """Snapshot -> the incident on its main day that most of its claims are linked to; rejected links do not count."""
    links = (
        SubjectLink.objects.filter(claim__snapshot__in=list(snapshot_ids), subject__kind=SubjectKind.INCIDENT)
        .exclude(state=LinkState.REJECTED)
        .values_list("claim__snapshot", "claim__snapshot__profile__day", "subject", "subject__first_date")
        .annotate(links=Count("pk"))
    )
    found: dict[int, list[tuple[bool, int, int]]] = defaultdict(list)
    for snapshot_id, day, subject_id, first_date, count in links:
        found[snapshot_id].append((day is not None and day != first_date, -count, subject_id))
    return {snapshot_id: min(subjects)[2] for snapshot_id, subjects in found.items()}


def _sizes(subject_ids: Iterable[int]) -> Mapping[int, int]:
    """How many reports whose main day is the subject's have claims linked to it."""
    rows = (
        SubjectLink.objects.filter(
            subject__in=list(subject_ids), claim__snapshot__profile__day=F("subject__first_date")
        )
        .exclude(state=LinkState.REJECTED)
        .values_list("subject")
        .annotate(reports=Count("claim__snapshot", distinct=True))
    )
    return Counter(dict(rows))
