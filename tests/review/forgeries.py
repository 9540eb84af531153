"""Statements that try to get around the rules, whoever sends them, and the records they are tried on."""

from typing import Any

from django.db import connection

from claims.audit.vocabulary import Role
from claims.publication.models import PublishedClaimReview
from claims.review.models import Verdict
from claims.review.services import set_cross_check_rule
from claims.review.vocabulary import VerdictState
from tests.people import NOON, make_person
from tests.verdicts import Desk, current, make_correction, make_verdict, rating


def decide(*, action: str, by: str, as_author: str, seen: str, rating: str = "NULL") -> str:
    """On a submitted verdict of two versions: the first by `first_author`, the second by `author`."""
    return f"""INSERT INTO claims_decision (verdict_id, version_id, version_author_id, action, actor_id, comment,
            seen_sha256, stream_seq, created_at, rating_id)
        VALUES (%(verdict)s, %(version)s, {as_author}, '{action}', {by}, 'x', {seen}, 99, now(), {rating})"""


def on_public(action: str, *, by: str, verdict: str = "public") -> str:
    """The same on the version of a published verdict."""
    return f"""INSERT INTO claims_decision (verdict_id, version_id, version_author_id, action, actor_id, comment,
            seen_sha256, stream_seq, created_at)
        SELECT v.id, w.id, w.author_id, '{action}', {by}, 'x', w.sha256, 99, now()
            FROM claims_verdict v JOIN claims_verdictversion w ON w.id = v.current_id WHERE v.id = %({verdict})s"""


def set_state(state: str, verdict: str) -> str:
    return f"UPDATE claims_verdict SET state = '{state}' WHERE id = %({verdict})s"


def review(*, edition: int, slug: str, version: str) -> str:
    return f"""INSERT INTO claims_publishedclaimreview (stream, stream_seq, created_at, slug, edition, title, content,
            json_ld, sha256, published_by_id, verdict_version_id)
        VALUES (gen_random_uuid(), 1, now(), {slug}, {edition}, 'x', '{{}}', '{{}}', repeat('0', 64), %(editor)s,
            {version})"""


def correction(kind: str, *, review: str = "%(review)s", corrected: str = "NULL") -> str:
    return f"""INSERT INTO claims_correction (stream, stream_seq, created_at, kind, note, review_id, corrected_id,
            decided_by_id)
        VALUES (gen_random_uuid(), 1, now(), '{kind}', 'x', {review}, {corrected}, %(editor)s)"""


FORGERIES = {
    "approval by the author": decide(action="approve", by="%(author)s", as_author="%(author)s", seen="%(sha256)s"),
    "approval by the author, with another named as author": decide(
        action="approve", by="%(author)s", as_author="%(editor)s", seen="%(sha256)s"
    ),
    "approval by the author of an earlier version": decide(
        action="approve", by="%(first_author)s", as_author="%(author)s", seen="%(sha256)s"
    ),
    "return by the author": decide(action="return", by="%(author)s", as_author="%(author)s", seen="%(sha256)s"),
    "approval of a version that reads otherwise": decide(
        action="approve", by="%(editor)s", as_author="%(author)s", seen="repeat('0', 64)"
    ),
    "approval of another verdict's version": decide(
        action="approve", by="%(editor)s", as_author="%(author)s", seen="%(sha256)s"
    ).replace("VALUES (%(verdict)s", "VALUES (%(other_verdict)s"),
    "state approved without approval": set_state("approved", "verdict"),
    "state published without approval": set_state("published", "verdict"),
    "a review of a version without approval": review(edition=1, slug="'x'", version="%(version)s"),
    "another verdict's approved version as its own": """UPDATE claims_verdict SET current_id = %(approved)s,
        state = 'approved' WHERE id = %(verdict)s""",
    "evidence reworded": "UPDATE claims_evidence SET note = 'x'",
    "evidence moved": 'UPDATE claims_evidence SET start = start + 1, "end" = "end" + 1',
    "evidence deleted": "DELETE FROM claims_evidence",
    "a version that says something else": "UPDATE claims_verdictversion SET rationale = 'x' WHERE id = %(version)s",
    "a version by somebody else": "UPDATE claims_verdictversion SET author_id = %(editor)s WHERE id = %(version)s",
    "a version deleted": "DELETE FROM claims_verdictversion WHERE id = %(version)s",
    "a decision edited": "UPDATE claims_decision SET comment = 'x' WHERE verdict_id = %(verdict)s",
    "a decision deleted": "DELETE FROM claims_decision WHERE verdict_id = %(verdict)s",
    "a scale in use renamed": "UPDATE claims_ratingscale SET name = 'x' WHERE id = %(scale)s",
    "a step of a scale in use reworded": "UPDATE claims_rating SET label = 'x' WHERE id = %(rating)s",
    "a step of a scale in use revalued": "UPDATE claims_rating SET value = 6 WHERE id = %(rating)s",
    "a step added to a scale in use": """INSERT INTO claims_rating (slug, label, value, position, scale_id)
        VALUES ('x', 'x', 9, 9, %(scale)s)""",
    "a step of a scale in use deleted": "DELETE FROM claims_rating WHERE scale_id = %(scale)s AND slug = 'true'",
    "cross-check by the author": decide(
        action="agree", by="%(author)s", as_author="%(author)s", seen="%(sha256)s", rating="%(rating)s"
    ),
    "cross-check by the author of an earlier version": decide(
        action="agree", by="%(first_author)s", as_author="%(author)s", seen="%(sha256)s", rating="%(rating)s"
    ),
    "cross-check that agrees with another rating": decide(
        action="agree", by="%(editor)s", as_author="%(author)s", seen="%(sha256)s", rating="%(other_rating)s"
    ),
    "cross-check that differs with the same rating": decide(
        action="differ", by="%(editor)s", as_author="%(author)s", seen="%(sha256)s", rating="%(rating)s"
    ),
    "cross-check without a rating": decide(action="agree", by="%(editor)s", as_author="%(author)s", seen="%(sha256)s"),
    "approval that rates": decide(
        action="approve", by="%(editor)s", as_author="%(author)s", seen="%(sha256)s", rating="%(rating)s"
    ),
    "approval without the cross-check that the rating takes": decide(
        action="approve", by="%(editor)s", as_author="%(ruled_author)s", seen="%(ruled_sha256)s"
    ).replace("(%(verdict)s, %(version)s", "(%(ruled)s, %(ruled_version)s"),
    "confirmation of what nobody proposed": on_public("confirm", by="%(editor)s"),
    "confirmation by who proposed it": on_public("confirm", by="%(editor)s", verdict="retracting"),
    "state retracted without a second editor": set_state("retracted", "retracting"),
    "state retracted out of the blue": set_state("retracted", "public"),
    "state retracting without a proposal": set_state("retracting", "public"),
    "state reinstating out of the blue": set_state("reinstating", "public"),
    "a retracted verdict published again": set_state("published", "retracted"),
    "a retracted verdict drafted again": set_state("draft", "retracted"),
    "a published verdict drafted without a correction": set_state("draft", "public"),
    "a published verdict withdrawn": set_state("withdrawn", "public"),
    "a second review at another address": review(edition=2, slug="'elsewhere'", version="%(public_version)s"),
    "an edition out of turn": review(edition=3, slug="%(slug)s", version="%(public_version)s"),
    "a review of what is being corrected": review(
        edition=2, slug="%(corrected_slug)s", version="%(corrected_version)s"
    ),
    "a correction without a new edition": correction("correction", corrected="%(review)s"),
    "a correction of nothing": correction("correction"),
    "a retraction of what stands": correction("retraction"),
    "a reinstatement of what is retracted": correction("reinstatement", review="%(retracted_review)s"),
    "a correction reworded": "UPDATE claims_correction SET note = 'x'",
    "a correction deleted": "DELETE FROM claims_correction",
    "an asking moved": "UPDATE claims_replyrequest SET asked_on = '2020-01-01'",
    "an answer reworded": "UPDATE claims_replyanswer SET words = 'x'",
    "an exception deleted": "DELETE FROM claims_gateexception",
    "a rule about something else": "UPDATE claims_crosscheckrule SET rating_id = %(other_rating)s",
    "a rule deleted": "DELETE FROM claims_crosscheckrule",
    "a rule given another reason": "UPDATE claims_crosscheckrule SET reason = 'x'",
}


def written_by_two() -> dict[str, Any]:
    """The values that the forgeries name. No service lets a second author into a draft: that version goes in as SQL."""
    desk = Desk()
    verdict = make_verdict(desk, VerdictState.DRAFT)
    first = current(verdict)
    with connection.cursor() as cursor:
        cursor.execute(
            """INSERT INTO claims_verdictversion (verdict_id, number, rating_id, rationale, author_id, evidence, sha256,
                 stream_seq, created_at)
               SELECT verdict_id, 2, rating_id, rationale, %s, evidence, repeat('2', 64), 2, created_at
                 FROM claims_verdictversion WHERE id = %s RETURNING id""",
            [desk.other_checker.id, first.pk],
        )
        (version,) = cursor.fetchone()
    Verdict.objects.filter(pk=verdict.pk).update(state=VerdictState.SUBMITTED, current=version)
    elsewhere = make_verdict(desk, VerdictState.APPROVED)
    approved = current(elsewhere).pk
    Verdict.objects.filter(pk=elsewhere.pk).update(state=VerdictState.DRAFT, current=None)
    return {
        "verdict": verdict.pk,
        "other_verdict": make_verdict(desk, VerdictState.SUBMITTED).pk,
        "version": version,
        "approved": approved,
        "author": desk.other_checker.id,
        "first_author": desk.checker.id,
        "editor": desk.editor.id,
        "sha256": "2" * 64,
        "rating": first.rating_id,
        "scale": first.rating.scale_id,
        "other_rating": rating("true").pk,
        **_published(desk),
        **_ruled(desk),
    }


def _published(desk: Desk) -> dict[str, Any]:
    """Verdicts that the public reads, one for each thing that may happen to them."""
    public, retracting, retracted = (
        make_verdict(desk, state) for state in (VerdictState.PUBLISHED, VerdictState.RETRACTING, VerdictState.RETRACTED)
    )
    corrected = make_correction(desk)
    reviews = {
        each.verdict_version.verdict_id: each for each in PublishedClaimReview.objects.select_related("verdict_version")
    }
    return {
        "public": public.pk,
        "public_version": current(public).pk,
        "retracting": retracting.pk,
        "retracted": retracted.pk,
        "corrected_version": current(corrected).pk,
        "corrected_slug": reviews[corrected.pk].slug,
        "slug": reviews[public.pk].slug,
        "review": reviews[public.pk].pk,
        "retracted_review": reviews[retracted.pk].pk,
    }


def _ruled(desk: Desk) -> dict[str, Any]:
    """A submitted verdict with a rating that takes a cross-check, by another scale's version so that others do not."""
    ruled = make_verdict(desk, VerdictState.SUBMITTED, rated=rating("refuted", "averitec"))
    set_cross_check_rule(
        rating=rating("refuted", "averitec"), actor=make_person(Role.ADMINISTRATOR), reason="too many slips", now=NOON
    )
    version = current(ruled)
    return {
        "ruled": ruled.pk,
        "ruled_version": version.pk,
        "ruled_author": desk.checker.id,
        "ruled_sha256": version.sha256,
    }
