"""Reading the right of reply and the written exceptions of a claim, as the gate and the pages need them."""

from collections.abc import Mapping, Sequence

from claims.register.models import Claim
from claims.review.gate import Reply
from claims.review.models import GateException, ReplyRequest
from claims.review.vocabulary import GateCondition, ReplyOutcome


def reply_log(claim: Claim) -> Sequence[ReplyRequest]:
    """Everybody who was asked about the claim, in the order of asking, each with all that came back."""
    requests = ReplyRequest.objects.filter(claim=claim).select_related("asked_by").order_by("asked_on", "pk")
    return list(requests.prefetch_related("answers__recorded_by"))


def replies_of(claim: Claim) -> tuple[Reply, ...]:
    """The same as values, each with the newest of what came back."""
    found = []
    for request in reply_log(claim):
        newest = max(request.answers.all(), key=lambda answer: answer.pk, default=None)
        outcome = None if newest is None else ReplyOutcome(newest.outcome)
        received_on = None if newest is None else newest.received_on
        found.append(Reply(request.asked_of, request.asked_on, outcome, received_on))
    return tuple(found)


def written_exceptions(claim: Claim) -> Sequence[GateException]:
    """The one that counts of each condition."""
    rows = GateException.objects.filter(claim=claim).select_related("written_by").order_by("pk")
    return list({row.condition: row for row in rows}.values())


def exceptions_of(claim: Claim) -> Mapping[GateCondition, str]:
    return {GateCondition(row.condition): row.words for row in written_exceptions(claim)}
