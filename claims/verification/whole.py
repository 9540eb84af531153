"""The whole verification in one snapshot of the database: tree, promises, histories, records."""

import time
from collections.abc import Iterable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

from django.db import connection, transaction

from claims.audit.models import AuditEntry
from claims.audit.sealing.models import AuditCheckpoint, AuditLeaf
from claims.verification.damage import MOST_TOLD, Damage, Progress, in_order, silent
from claims.verification.histories import read_histories
from claims.verification.promises import Promise, known_keys, outside_promises, stored_promises
from claims.verification.records import check_rows, check_without_history, standings_of
from claims.verification.tree import check_tree
from claims.verification.wordings import check_wordings


@dataclass(frozen=True, slots=True)
class Report:
    """What was looked at, and all that is wrong with it (`MOST_TOLD` at most), the first bad index first."""

    entries: int
    sealed: int
    checkpoints: int
    outside: int
    seconds: float
    damages: Sequence[Damage]

    @property
    def sentence(self) -> str:
        looked = (
            f"{self.entries} entries, {self.sealed} of them sealed, signed checkpoints: {self.checkpoints}, "
            f"copies from outside the database: {self.outside}"
        )
        if not self.damages:
            return f"Everything agrees: {looked}."
        return f"DAMAGED, findings: {len(self.damages)}. {self.damages[0].sentence()} Looked at: {looked}."


def verify_log(*, tell: Progress = silent, checkpoints: Iterable[Path] = ()) -> Report:
    """Recompute everything. `checkpoints` are files from people outside, beside the signer's own memory."""
    start = time.monotonic()
    with _one_moment():
        keys, damages = known_keys()
        inside, outside = list(stored_promises(keys)), list(outside_promises(checkpoints, keys))
        promises = [said for said in (*inside, *outside) if isinstance(said, Promise)]
        damages += [said for said in (*inside, *outside) if isinstance(said, Damage)]
        for damage in _all(promises, tell):
            damages.append(damage)
            if len(damages) >= MOST_TOLD:
                break
        return Report(
            entries=AuditEntry.objects.count(),
            sealed=AuditLeaf.objects.count(),
            checkpoints=AuditCheckpoint.objects.count(),
            outside=sum(isinstance(said, Promise) for said in outside),
            seconds=time.monotonic() - start,
            damages=in_order(damages),
        )


def _all(promises: Sequence[Promise], tell: Progress) -> Iterator[Damage]:
    yield from check_tree(promises, tell)
    for found in standings_of(read_histories(tell)):
        if isinstance(found, Damage):
            yield found
        else:
            yield from check_rows(found)
    yield from check_without_history()
    yield from check_wordings(tell)


@contextmanager
def _one_moment() -> Iterator[None]:
    """Everything is read as it was at one moment, whatever is written meanwhile."""
    is_outermost = not connection.in_atomic_block
    with transaction.atomic():
        if is_outermost:
            with connection.cursor() as cursor:
                cursor.execute("SET TRANSACTION ISOLATION LEVEL REPEATABLE READ, READ ONLY")
        yield
