"""Telling people of what happened elsewhere: each called by the job that the act made due."""

from collections.abc import Iterable
from datetime import datetime

from claims.assignments.models import Assignment
from claims.consistency.models import Finding
from claims.conversations.selectors.watching import topics_of, watchers_of
from claims.conversations.vocabulary import NoticeKind, Topic
from claims.conversations.writing import tell
from claims.review.models import Decision, VerdictVersion
from claims.review.vocabulary import VerdictState

_KINDS = {
    VerdictState.RETURNED: NoticeKind.RETURNED,
    VerdictState.APPROVED: NoticeKind.APPROVED,
    VerdictState.PUBLISHED: NoticeKind.PUBLISHED,
}


def tell_of_decision(*, decision_id: int, state: str, now: datetime) -> None:
    """Tell everybody who wrote some of the verdict what became of it; `state` is the one it came to."""
    decision = Decision.objects.select_related("actor", "verdict").get(pk=decision_id)
    authors = VerdictVersion.objects.filter(verdict=decision.verdict_id, author__user__isnull=False)
    tell(
        {_KINDS[VerdictState(state)]: sorted(set(authors.values_list("author__user", flat=True)))},
        event=f"decision:{decision.pk}",
        by=decision.actor,
        about={"verdict": decision.verdict, "decision": decision},
        now=now,
    )


def tell_of_assignment(*, act: str, now: datetime) -> None:
    """Tell everybody who was given something in this act: once, however much it was."""
    rows = Assignment.objects.filter(act=act, person__user__isnull=False).select_related("person", "assigned_by")
    given: dict[int, list[Assignment]] = {}
    for row in rows.order_by("pk"):
        assert row.person is not None
        assert row.person.user_id is not None
        given.setdefault(row.person.user_id, []).append(row)
    for user, theirs in given.items():
        first = theirs[0]
        about = {"claim_id": first.claim_id, "verdict_id": first.verdict_id, "document_id": first.document_id}
        tell(
            {NoticeKind.ASSIGNED: [user]},
            event=f"assignment:{act}",
            by=first.assigned_by,
            about={**about, "count": len(theirs)},
            now=now,
        )


def tell_of_findings(*, finding_ids: Iterable[int], now: datetime) -> None:
    """Tell whoever watches a claim the finding names, a verdict on it, or the subject."""
    findings = (
        Finding.objects.filter(pk__in=list(finding_ids)).order_by("pk").prefetch_related("finding_claims__version")
    )
    claims_of = {each: [named.version.claim_id for named in each.finding_claims.all()] for each in findings}
    topics = topics_of({claim_id for claim_ids in claims_of.values() for claim_id in claim_ids})
    keys_of = {
        finding: [key for claim_id in claim_ids for key in topics[claim_id]]
        + ([(Topic.SUBJECT, finding.subject_id)] if finding.subject_id else [])
        for finding, claim_ids in claims_of.items()
    }
    watchers = watchers_of({key for keys in keys_of.values() for key in keys})
    for finding, keys in keys_of.items():
        users = sorted({user for key in keys for user in watchers[key]})
        claim_id = claims_of[finding][0] if claims_of[finding] and finding.subject_id is None else None
        tell(
            {NoticeKind.FINDING: users},
            event=f"finding:{finding.pk}",
            by=None,
            about={"finding": finding, "claim_id": claim_id},
            now=now,
        )
