"""Whether what is on record and the log say the same: true after anything the services did."""

from collections.abc import Iterator
from uuid import UUID

from django.apps import apps
from django.db.models import Max

from claims.audit.models import AuditEntry, AuditPayload
from claims.audit.rules import leaf_data
from claims.audit.tree.hashing import leaf_hash
from claims.documents.models import Snapshot
from claims.lib.models import Streamed
from claims.publication.models import PublishedClaimReview
from claims.register.models import ClaimVersion
from claims.review.models import Decision, ReplyAnswer, ReplyRequest, VerdictVersion

# Made once and never changed, whatever else happens to what they stand for.
_MADE_ONCE = (Snapshot, PublishedClaimReview, ReplyRequest)
# Made by an entry of the record they belong to.
_PART_OF = {ClaimVersion: "claim", VerdictVersion: "verdict", Decision: "verdict", ReplyAnswer: "request"}


def streamed_models() -> list[type[Streamed]]:
    return [model for model in apps.get_app_config("claims").get_models() if issubclass(model, Streamed)]


def differences() -> list[str]:
    """One sentence for each row that its history does not account for, and each entry out of its place."""
    return [*_of_records(), *_of_their_parts(), *_of_the_log()]


def _of_records() -> Iterator[str]:
    newest: dict[UUID, int] = dict(AuditEntry.objects.values_list("stream").annotate(last=Max("stream_seq")))
    for model in streamed_models():
        for pk, stream, seq in model._default_manager.values_list("pk", "stream", "stream_seq"):
            last = newest.get(stream, 0)
            if not (1 <= seq <= last if model in _MADE_ONCE else seq == last > 0):
                yield f"{model.__name__} {pk} was made by entry {seq} of its history, which ends at {last}."


def _of_their_parts() -> Iterator[str]:
    known = set(AuditEntry.objects.values_list("stream", "stream_seq"))
    for model, owner in _PART_OF.items():
        for pk, stream, seq in model._default_manager.values_list("pk", f"{owner}__stream", "stream_seq"):
            if (stream, seq) not in known:
                yield f"{model.__name__} {pk} was made by entry {seq} of its {owner}, which does not exist."


def _of_the_log() -> Iterator[str]:
    payloads = {payload.entry_id: payload for payload in AuditPayload.objects.all()}
    ends: dict[UUID, tuple[int, bytes | None]] = {}
    for entry in AuditEntry.objects.order_by("stream", "stream_seq"):
        seq, leaf = ends.get(entry.stream, (0, None))
        if (entry.stream_seq, None if entry.prev is None else bytes(entry.prev)) != (seq + 1, leaf):
            yield f"Entry {entry.pk} does not continue its history."
        if entry.pk not in payloads:
            yield f"Entry {entry.pk} has no body."
        elif bytes(entry.leaf) != _leaf_of(entry, payloads[entry.pk]):
            yield f"The leaf of entry {entry.pk} is not that of its body."
        ends[entry.stream] = (entry.stream_seq, bytes(entry.leaf))


def _leaf_of(entry: AuditEntry, payload: AuditPayload) -> bytes:
    salt, body = bytes(payload.salt), bytes(payload.body)
    return leaf_hash(leaf_data(stream=entry.stream.bytes, stream_seq=entry.stream_seq, salt=salt, body=body))
