"""Administrators say which verdicts need a blind cross-check."""

from datetime import datetime

from django.db import transaction

from claims.audit.models import Actor
from claims.audit.rules import ensure_role
from claims.audit.selectors import roles_of
from claims.audit.services import append
from claims.audit.vocabulary import Role
from claims.lib.errors import Conflict, Duplicate, InvalidInput
from claims.lib.words import clean
from claims.register.models import Subject
from claims.review.models import CrossCheckRule, Rating

SETS_POLICY = frozenset({Role.ADMINISTRATOR})


def set_cross_check_rule(
    *, rating: Rating | None = None, subject: Subject | None = None, actor: Actor, reason: str, now: datetime
) -> CrossCheckRule:
    """From now on approving a verdict with this rating, or about this subject or a part of it, takes a cross-check."""
    ensure_role(roles_of(actor), SETS_POLICY, "say which verdicts need a cross-check")
    reason = _why(reason)
    if (rating is None) == (subject is None):
        raise InvalidInput("Choose either a rating or a subject: a rule is about one of them.", code="one_of_two")
    with transaction.atomic():
        if CrossCheckRule.objects.filter(rating=rating, subject=subject, lifted_at__isnull=True).exists():
            raise Duplicate("There is such a rule already.")
        rule = CrossCheckRule(rating=rating, subject=subject, reason=reason, set_by=actor, created_at=now)
        entry = append(
            stream=rule.stream,
            kind="cross_check_rule.set",
            body={
                "rating": None if rating is None else {"scale": rating.scale.slug, "rating": rating.slug},
                "subject": None if subject is None else str(subject.stream),
            },
            actor=actor,
            reason=reason,
            now=now,
        )
        rule.stream_seq = entry.stream_seq
        rule.save(force_insert=True)
    return rule


def lift_cross_check_rule(*, rule: CrossCheckRule, actor: Actor, reason: str, now: datetime) -> CrossCheckRule:
    """End a rule; what was approved under it stays approved."""
    ensure_role(roles_of(actor), SETS_POLICY, "lift a rule on cross-checks")
    reason = _why(reason)
    with transaction.atomic():
        rule = CrossCheckRule.objects.select_for_update().get(pk=rule.pk)
        if rule.lifted_at is not None:
            raise Conflict("This rule was lifted already. Load the page again.", code="stale")
        entry = append(stream=rule.stream, kind="cross_check_rule.lifted", body={}, actor=actor, reason=reason, now=now)
        rule.lifted_by, rule.lifted_at, rule.lift_reason, rule.stream_seq = actor, now, reason, entry.stream_seq
        rule.save(update_fields=["lifted_by", "lifted_at", "lift_reason", "stream_seq"])
    return rule


def _why(reason: str) -> str:
    reason = clean(reason, "The reason")
    if not reason:
        raise InvalidInput("Say why; the reason is kept with the rule.", code="no_reason")
    return reason
