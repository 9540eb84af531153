"""Proposing what the claims of a snapshot are about: known subjects first, a new unconfirmed one where nothing fits."""

from dataclasses import replace
from datetime import datetime
from typing import NamedTuple

from django.db import transaction

from claims.audit.models import Actor
from claims.consistency.matching.context import in_context
from claims.consistency.matching.facts import ClaimFacts, SubjectFacts
from claims.consistency.matching.places import Nearness, nearness, place_key
from claims.consistency.matching.reported import Setting, matches_of
from claims.consistency.matching.reports.profile import telling_name
from claims.consistency.matching.score import Match, best_match, has_rivals, score_match
from claims.consistency.matching.suggestion import edtf_of, suggest_subject
from claims.consistency.profiles.selectors import profile_of_snapshot
from claims.consistency.profiles.services import write_profile
from claims.consistency.selectors.candidates import (
    candidate_subjects,
    claims_of_snapshot,
    facts_of,
    linked_already,
    rejected_subjects,
)
from claims.consistency.selectors.reported import doubts_of, setting_of
from claims.documents.models import Snapshot
from claims.lib.errors import Duplicate, NotFound
from claims.lib.locks import lock_for_transaction
from claims.register.models import Claim, Subject
from claims.register.services import create_subject, propose_link
from claims.register.vocabulary import SubjectKind, SubjectScope

# A month and a half holds a series of strikes; a whole war is not said to be what one strike is part of.
LONGEST_SERIES_DAYS = 62


class Matched(NamedTuple):
    """Links proposed, subjects made, claims left without one."""

    links: int
    subjects: int
    unlinked: int


def match_snapshot(*, snapshot_id: int, actor: Actor, now: datetime) -> Matched:
    """Propose a subject for every claim of the snapshot that has none. Doing it twice proposes nothing twice."""
    with transaction.atomic():
        snapshot = Snapshot.objects.select_related("document__source").filter(pk=snapshot_id).first()
        if snapshot is None:
            raise NotFound(f"There is no snapshot {snapshot_id} to match; it was never saved.")
        profile = profile_of_snapshot(snapshot)
        write_profile(snapshot, profile)
        claims = in_context(claims_of_snapshot(snapshot))
        # Two workers with two reports of one event must not both make its subject.
        for key in sorted({place_key(claim.place) for claim in claims}):
            lock_for_transaction(f"match_place:{key}")
        done = linked_already(claim.claim_id for claim in claims)
        waiting = [claim for claim in claims if claim.claim_id not in done]
        # Totals first, so that a new incident finds the series it belongs to.
        waiting.sort(key=lambda claim: claim.scope != SubjectScope.TOTAL)
        return _propose_all(waiting, setting_of(snapshot, profile), telling_name(profile), actor, now)


def _propose_all(waiting: list[ClaimFacts], setting: Setting, mark: str, actor: Actor, now: datetime) -> Matched:
    subjects = candidate_subjects(waiting, setting.reported)
    setting = replace(setting, doubts=doubts_of(waiting, subjects))
    rejected = rejected_subjects(claim.claim_id for claim in waiting)
    rows = Claim.objects.in_bulk([claim.claim_id for claim in waiting])
    links = made = 0
    for claim in waiting:
        refused = rejected.get(claim.claim_id, set())
        open_subjects = [subject for subject in subjects if subject.id not in refused]
        matches = matches_of(claim, open_subjects, setting)
        match = best_match(matches)
        # After a rejection people know better than to want a second suggestion of the same kind.
        if match is None and not refused and not has_rivals(matches):
            match = _suggest(claim, subjects, setting, mark, actor, now)
            made += match is not None
        if match is not None and match.subject.id is not None:
            link = propose_link(
                claim=rows[claim.claim_id],
                subject=Subject.objects.get(pk=match.subject.id),
                score=match.score,
                why=match.why,
                actor=actor,
                now=now,
            )
            links += link is not None
    return Matched(links, made, len(waiting) - links)


def _suggest(
    claim: ClaimFacts, subjects: list[SubjectFacts], setting: Setting, mark: str, actor: Actor, now: datetime
) -> Match | None:
    suggestion = suggest_subject(claim)
    if suggestion is None:
        return None
    series = _series_of(suggestion, subjects)
    try:
        subject = _create(suggestion, suggestion.name, series, actor, now)
    except Duplicate as known:
        subject = Subject.objects.get(pk=known.details["subject"])
        if mark and setting.holds(claim) and setting.is_other(subject.pk):
            # Two events of one kind, day and place: the second is known by a name its report gives.
            subject = _find_or_create(suggestion, f"{suggestion.name} ({mark})", series, actor, now)
    subjects.append(facts_of(subject))
    fit = score_match(claim, subjects[-1])
    return Match(subjects[-1], 0.5 if fit is None else fit.score, "New: no subject on record fits the claim.")


def _find_or_create(
    suggestion: SubjectFacts, name: str, series: Subject | None, actor: Actor, now: datetime
) -> Subject:
    try:
        return _create(suggestion, name, series, actor, now)
    except Duplicate as known:
        return Subject.objects.get(pk=known.details["subject"])


def _create(suggestion: SubjectFacts, name: str, series: Subject | None, actor: Actor, now: datetime) -> Subject:
    return create_subject(
        name=name,
        kind=suggestion.kind,
        event_type=suggestion.event_type,
        date=edtf_of(suggestion),
        place=suggestion.place,
        part_of=series,
        is_confirmed=False,
        actor=actor,
        reason="No subject on record fits the claim.",
        now=now,
    )


def _series_of(suggestion: SubjectFacts, subjects: list[SubjectFacts]) -> Subject | None:
    """The shortest total of the same place that covers the day of a new incident."""
    if suggestion.kind != SubjectKind.INCIDENT or suggestion.first_date is None:
        return None
    series = [
        subject
        for subject in subjects
        if subject.kind == SubjectKind.TOTAL
        and subject.first_date is not None
        and subject.last_date is not None
        and subject.first_date <= suggestion.first_date <= subject.last_date
        and (subject.last_date - subject.first_date).days <= LONGEST_SERIES_DAYS
        and nearness(subject.place, suggestion.place) >= Nearness.WITHIN
    ]
    shortest = min(series, key=_length, default=None)
    return None if shortest is None or shortest.id is None else Subject.objects.get(pk=shortest.id)


def _length(subject: SubjectFacts) -> int:
    return (
        0 if subject.first_date is None or subject.last_date is None else (subject.last_date - subject.first_date).days
    )
