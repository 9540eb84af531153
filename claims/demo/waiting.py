"""Waiting for the workers, with something to look at."""

import time
from collections.abc import Iterable

from rich.console import Console
from rich.progress import BarColumn, MofNCompleteColumn, Progress, TextColumn, TimeElapsedColumn

from claims.jobs.models import Job
from claims.jobs.vocabulary import JobState

_OPEN = [JobState.QUEUED, JobState.LEASED, JobState.FAILED]
_LOOK_EVERY_SECONDS = 0.2


class WorkersSilent(Exception):
    """No background work was finished for too long; probably no worker runs."""


def progress_bar(console: Console) -> Progress:
    """The one look of every progress bar here."""
    return Progress(
        TextColumn("{task.description:<34}"), BarColumn(28), MofNCompleteColumn(), TimeElapsedColumn(), console=console
    )


def wait_for_jobs(kinds: Iterable[str], label: str, console: Console, *, silent_seconds: float = 180) -> None:
    """Return when no job of these kinds is open; `WorkersSilent` when none was finished for `silent_seconds`."""
    jobs = Job.objects.filter(kind__in=list(kinds))
    with progress_bar(console) as bar:
        task = bar.add_task(label, total=None)
        last_done, last_change = -1, time.monotonic()
        while True:
            total, left = jobs.count(), jobs.filter(state__in=_OPEN).count()
            bar.update(task, total=total, completed=total - left)
            if left == 0:
                return
            if total - left != last_done:
                last_done, last_change = total - left, time.monotonic()
            elif time.monotonic() - last_change > silent_seconds:
                raise WorkersSilent(
                    f"{left} pieces of background work wait and none was finished for {silent_seconds:.0f} seconds. "
                    "Check that a worker runs; nothing is lost, start again to continue."
                )
            time.sleep(_LOOK_EVERY_SECONDS)
