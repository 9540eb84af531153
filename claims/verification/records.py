"""Whether what is on record now is what the histories say: rows that somebody changed behind the log's back."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import Any, NamedTuple
from uuid import UUID

from django.apps import apps
from django.db import connection
from django.db.models import Exists, Model, OuterRef

from claims.audit.models import AuditEntry
from claims.audit.selectors import stands_after
from claims.documents.models import Snapshot
from claims.lib.models import Streamed
from claims.publication.models import PublishedClaimReview
from claims.register.models import Claim, ClaimVersion
from claims.review.models import ReplyRequest, Verdict, VerdictVersion
from claims.verification.damage import Damage
from claims.verification.histories import Recorded

_AT_ONCE = 500
# Made once and never changed, whatever else happens to what they stand for.
_MADE_ONCE: tuple[type[Streamed], ...] = (Snapshot, PublishedClaimReview, ReplyRequest)


class _Stands(NamedTuple):
    """Where a row says how things stand, and the table of its versions, of which `current` counts."""

    status: str
    versions: type[Model]


_STANDS: Mapping[type[Streamed], _Stands] = {
    Claim: _Stands("status", ClaimVersion),
    Verdict: _Stands("state", VerdictVersion),
}
# What must be there as long as its history is, by the word that its acts begin with.
_KEPT: Mapping[str, type[Streamed]] = {"claim": Claim, "verdict": Verdict, "review": PublishedClaimReview}


class Standing(NamedTuple):
    """Where a history ends: its last number and index, how things stand by it, and which version counts."""

    domain: str
    seq: int
    log_index: int | None
    status: str | None
    version: int | None

    def after(self, entry: Recorded) -> "Standing":
        stands = stands_after(entry.record["body"], self.status, self.version)
        return Standing(self.domain, entry.row.stream_seq, entry.row.log_index, *stands)


def first_standing(entry: Recorded) -> Standing:
    return Standing(entry.row.kind.partition(".")[0], 0, None, None, None).after(entry)


def streamed_models() -> list[type[Streamed]]:
    return [model for model in apps.get_app_config("claims").get_models() if issubclass(model, Streamed)]


def check_rows(standings: Mapping[UUID, Standing]) -> Iterator[Damage]:
    """The rows of some histories against where these end."""
    found: set[UUID] = set()
    models = streamed_models()
    with connection.cursor() as cursor:
        # One statement for all tables: a list of keys for each would cost more than all the rest.
        cursor.execute(_rows_of(models), {"streams": list(standings)})
        rows = cursor.fetchall()
    for number, pk, stream, seq, status, version in rows:
        found.add(stream)
        yield from _of_row(models[number], pk, seq, (status, version), standings[stream])
    for stream, standing in standings.items():
        if standing.domain in _KEPT and stream not in found:
            what = f"The {standing.domain} whose history is {stream} is gone."
            yield Damage(what, standing.log_index, "a row", "none")


def _rows_of(models: Sequence[type[Streamed]]) -> str:
    """Table by table: which model, key, history and place in it, how things stand, and which version counts."""
    parts = []
    for number, model in enumerate(models):
        table, key = model._meta.db_table, model._meta.pk.column
        status, version, join = "NULL", "NULL::integer", ""
        if model in _STANDS:
            status, version = f"record.{_STANDS[model].status}", "version.number"
            join = f"LEFT JOIN {_STANDS[model].versions._meta.db_table} version ON version.id = record.current_id"
        parts.append(
            f"SELECT {number}, record.{key}::text, record.stream, record.stream_seq, {status}::text, {version}"  # noqa: S608
            f" FROM {table} record {join} WHERE record.stream = ANY(%(streams)s)"
        )
    return " UNION ALL ".join(parts)


def _of_row(model: type[Streamed], pk: str, seq: int, stands: tuple[Any, Any], standing: Standing) -> Iterator[Damage]:
    name = f"{model._meta.verbose_name} {pk}".capitalize()
    is_right = 1 <= seq <= standing.seq if model in _MADE_ONCE else seq == standing.seq
    if not is_right:
        what = f"{name} is not the row that its history ends with."
        yield Damage(what, standing.log_index, f"no. {standing.seq}", f"no. {seq}")
    if model in _STANDS and stands != (standing.status, standing.version):
        expected, seen = (
            f"{status}, version {number}" for status, number in ((standing.status, standing.version), stands)
        )
        yield Damage(f"{name} does not stand as its history says.", standing.log_index, expected, seen)


def check_without_history() -> Iterator[Damage]:
    """Rows that nobody's act made."""
    for model in streamed_models():
        entries = AuditEntry.objects.filter(stream=OuterRef("stream"))
        for pk in model._default_manager.filter(~Exists(entries)).values_list("pk", flat=True)[:_AT_ONCE]:
            yield Damage(f"{model._meta.verbose_name} {pk} has no history.".capitalize(), None, "an entry", "none")


def standings_of(entries: Iterable[Recorded | Damage]) -> Iterator[dict[UUID, Standing] | Damage]:
    """Histories folded, some hundred at a time; damage passes through."""
    done: dict[UUID, Standing] = {}
    last: UUID | None = None
    for entry in entries:
        if isinstance(entry, Damage):
            yield entry
            continue
        stream = entry.row.stream
        if stream != last and len(done) >= _AT_ONCE:
            yield done
            done = {}
        last = stream
        done[stream] = done[stream].after(entry) if stream in done else first_standing(entry)
    yield done
