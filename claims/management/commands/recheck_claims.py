"""`manage.py recheck_claims`: have the record checked again, and watch."""

import time
from argparse import ArgumentParser
from typing import Any

from django.contrib.auth.models import User
from django.core.management.base import BaseCommand, CommandError
from django.utils import timezone
from rich.console import Console
from rich.progress import BarColumn, MofNCompleteColumn, Progress, TextColumn, TimeRemainingColumn

from claims.audit.services import actor_for, machine_actor
from claims.consistency.rechecks.models import Recheck
from claims.consistency.rechecks.selectors import due_jobs, progress_of, running_recheck
from claims.consistency.rechecks.services import keep_going, start_recheck
from claims.consistency.vocabulary import RecheckScope, RecheckState
from claims.lib.errors import LedgerError
from claims.tasks import CHECKER, do_job

_PAUSE_SECONDS = 0.5


class Command(BaseCommand):
    help = (
        "Have the whole record checked again, or what newer checkers have not seen, and show how far it is. Where one "
        "is running already, it is shown. Ctrl-C ends the watching, not the re-check; the desk stops and resumes it."
    )

    def add_arguments(self, parser: ArgumentParser) -> None:
        parser.add_argument("--newer-checkers", action="store_true", help="only what newer checkers have not seen")
        parser.add_argument("--here", action="store_true", help="do the work in this process, beside any workers")
        parser.add_argument("--as", dest="username", default="", help="the editor or administrator who starts it")
        parser.add_argument("--reason", default="", help="why, for the audit log")

    def handle(self, *args: Any, **options: Any) -> None:
        console = Console(highlight=False, soft_wrap=True)
        recheck = running_recheck() or self._start(options)
        console.print(
            f"Re-check {recheck.pk}, {recheck.get_scope_display()}: {recheck.claim_count:,} claims about "
            f"{recheck.subject_count:,} subjects."
        )
        try:
            _follow(recheck, console, is_here=options["here"])
        except KeyboardInterrupt:
            console.print("No longer watched. It goes on where workers run; the page Re-check shows how far it is.")
            return
        _tell(recheck, console)

    def _start(self, options: dict[str, Any]) -> Recheck:
        user = User.objects.filter(username=options["username"]).first()
        if user is None:
            raise CommandError(
                f"There is no account {options['username']!r}. Say with --as which editor or administrator starts it."
            )
        try:
            return start_recheck(
                scope=RecheckScope.NEWER_CHECKERS if options["newer_checkers"] else RecheckScope.EVERYTHING,
                actor=actor_for(user),
                reason=options["reason"],
                now=timezone.now(),
            )
        except LedgerError as refusal:
            raise CommandError(refusal.sentence) from refusal


def _follow(recheck: Recheck, console: Console, *, is_here: bool) -> None:
    """Until it runs no longer, or every part that is left was given up."""
    columns = (TextColumn("{task.description}"), BarColumn(), MofNCompleteColumn(), TimeRemainingColumn())
    with Progress(*columns, console=console, transient=True) as bar:
        claims = bar.add_task("Claims checked", total=recheck.claim_count)
        while recheck.state == RecheckState.RUNNING:
            progress = progress_of(recheck, now=timezone.now())
            bar.update(claims, completed=progress.claims_checked)
            if len(progress.failed) == progress.parts - progress.parts_done:
                return
            if not is_here or not _work(recheck):
                time.sleep(_PAUSE_SECONDS)
            recheck.refresh_from_db()


def _work(recheck: Recheck) -> bool:
    """Do what is due here and now; false where nothing was."""
    if any(do_job(job_id) for job_id in due_jobs(recheck)):
        return True
    # What the sweep does where workers run: parts that were given up have left their places to nobody.
    keep_going(recheck_id=recheck.pk, actor=machine_actor(CHECKER), now=timezone.now())
    return False


def _tell(recheck: Recheck, console: Console) -> None:
    progress = progress_of(recheck, now=timezone.now())
    console.print(
        f"It is {recheck.get_state_display()}: {progress.parts_done:,} of {progress.parts:,} parts done; "
        f"{progress.new:,} findings new, {progress.changed:,} changed, {progress.resolved:,} resolved; "
        f"{progress.reconciliations:,} reconciliations changed."
    )
    for part in progress.failed:
        error = part.job.last_error if part.job else ""
        console.print(f"Part {part.number} was given up: {error} The page Re-check tries it again.")
