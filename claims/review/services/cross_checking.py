"""A second fact-checker rates what the first rated, without having seen it."""

from datetime import datetime

from django.db import transaction

from claims.audit.models import Actor
from claims.lib.errors import InvalidInput
from claims.lib.words import clean
from claims.review.acts import ensure_entitled, ensure_seen, lock_verdict, record_act
from claims.review.models import Decision, Rating, Verdict
from claims.review.vocabulary import VerdictAction


def cross_check_verdict(
    *, verdict: Verdict, rating: Rating, comment: str, seen_sha256: str, actor: Actor, now: datetime
) -> Decision:
    """Rate a submitted verdict blind. The same rating stands beside it; another one returns it to its author.

    `InvalidInput` for a rating of another scale: the two could not be compared. The comment is asked whatever the
    rating is, because asking those who differ would tell them.
    """
    comment = clean(comment, "The comment")
    with transaction.atomic():
        _, verdict, version = lock_verdict(verdict)
        agrees = version.rating_id == rating.pk
        action = VerdictAction.AGREE if agrees else VerdictAction.DIFFER
        row = ensure_entitled(verdict, action, actor, comment=comment)
        ensure_seen(version, seen_sha256)
        if rating.scale_id != version.rating.scale_id:
            raise InvalidInput(
                f"Rate on the scale “{version.rating.scale.name}”: a rating on another one cannot be compared.",
                code="another_scale",
            )
        record_act(
            verdict,
            version,
            action,
            row.target,
            actor=actor,
            comment=comment,
            reason=comment,
            rating=rating,
            now=now,
        )
        return Decision.objects.get(version=version, actor=actor, action=action)
