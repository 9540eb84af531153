"""The claimant's right of reply: who was asked, what came back, and why a review goes without it."""

from datetime import date, datetime

from django.db import transaction

from claims.audit.models import Actor
from claims.audit.rules import ensure_role
from claims.audit.selectors import roles_of
from claims.audit.services import append
from claims.audit.vocabulary import Role
from claims.lib.errors import InvalidInput
from claims.lib.words import clean
from claims.register.models import Claim
from claims.review.models import GateException, ReplyAnswer, ReplyRequest
from claims.review.vocabulary import GateCondition, ReplyChannel, ReplyOutcome

WORKS_ON_REVIEWS = frozenset({Role.FACT_CHECKER, Role.EDITOR})


def ask_for_reply(
    *,
    claim: Claim,
    asked_of: str,
    channel: ReplyChannel,
    asked_on: date,
    words: str = "",
    actor: Actor,
    reason: str = "",
    now: datetime,
) -> ReplyRequest:
    """Record that somebody was asked what they say to the claim; asking itself is done by people, outside of here."""
    ensure_role(roles_of(actor), WORKS_ON_REVIEWS, "record that somebody was asked")
    asked_of, words = clean(asked_of, "The name"), clean(words, "What was asked")
    if not asked_of:
        raise InvalidInput("Say who was asked.", code="nobody_asked")
    if asked_on > now.date():
        raise InvalidInput("The day on which they were asked lies ahead. Record it when it is done.", code="in_future")
    with transaction.atomic():
        request = ReplyRequest(
            claim=claim,
            asked_of=asked_of,
            channel=channel,
            asked_on=asked_on,
            words=words,
            asked_by=actor,
            created_at=now,
        )
        entry = append(
            stream=request.stream,
            kind="reply.asked",
            body={
                "claim": str(claim.stream),
                "asked_of": asked_of,
                "channel": channel,
                "asked_on": asked_on.isoformat(),
                "words": words,
            },
            actor=actor,
            reason=reason,
            now=now,
        )
        request.stream_seq = entry.stream_seq
        request.save(force_insert=True)
    return request


def record_answer(
    *,
    request: ReplyRequest,
    outcome: ReplyOutcome,
    received_on: date,
    words: str = "",
    actor: Actor,
    reason: str = "",
    now: datetime,
) -> ReplyAnswer:
    """Record what came back, or that nothing did. A later answer is recorded the same way and counts from then on."""
    ensure_role(roles_of(actor), WORKS_ON_REVIEWS, "record what came back")
    words = clean(words, "The answer")
    if outcome == ReplyOutcome.ANSWERED and not words:
        raise InvalidInput("Write down the answer in their words.", code="no_answer_words")
    if not request.asked_on <= received_on <= now.date():
        raise InvalidInput(
            "The day lies before they were asked, or ahead. Give the day on which it came, or on which you gave up.",
            code="impossible_day",
        )
    with transaction.atomic():
        request = ReplyRequest.objects.select_for_update().get(pk=request.pk)
        entry = append(
            stream=request.stream,
            kind="reply.recorded",
            body={"outcome": outcome, "received_on": received_on.isoformat(), "words": words},
            actor=actor,
            reason=reason,
            now=now,
        )
        return ReplyAnswer.objects.create(
            request=request,
            outcome=outcome,
            received_on=received_on,
            words=words,
            recorded_by=actor,
            stream_seq=entry.stream_seq,
            created_at=now,
        )


def write_exception(
    *, claim: Claim, condition: GateCondition, words: str, actor: Actor, reason: str = "", now: datetime
) -> GateException:
    """Say why a review of the claim may go without one of the conditions. The public reads it."""
    ensure_role(roles_of(actor), WORKS_ON_REVIEWS, "write an exception")
    words = clean(words, "The exception")
    if not words:
        raise InvalidInput("Say why the review may go without it; the public reads your words.", code="no_words")
    with transaction.atomic():
        exception = GateException(claim=claim, condition=condition, words=words, written_by=actor, created_at=now)
        entry = append(
            stream=exception.stream,
            kind="gate.exception",
            body={"claim": str(claim.stream), "condition": condition, "words": words},
            actor=actor,
            reason=reason,
            now=now,
        )
        exception.stream_seq = entry.stream_seq
        exception.save(force_insert=True)
    return exception
