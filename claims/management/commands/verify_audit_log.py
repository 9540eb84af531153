"""`manage.py verify_audit_log`: the whole log, and what is on record, against each other."""

from argparse import ArgumentParser
from pathlib import Path
from typing import Any

from django.core.management.base import BaseCommand, CommandError
from rich.console import Console
from rich.progress import Progress

from claims.verification.whole import verify_log


class Command(BaseCommand):
    help = (
        "Recompute the audit log: every history, leaf, tile and signed checkpoint, and whether claims, verdicts and "
        "published reviews are what their entries say. Names the first bad index and fails when anything differs."
    )

    def add_arguments(self, parser: ArgumentParser) -> None:
        parser.add_argument(
            "--checkpoint",
            action="append",
            type=Path,
            default=[],
            help="a checkpoint that somebody outside kept; nothing in the database shows that its end was cut off",
        )

    def handle(self, *args: Any, **options: Any) -> None:
        console = Console(highlight=False, soft_wrap=True)
        with Progress(console=console, transient=True) as bars:
            known: dict[str, Any] = {}

            def tell(what: str, done: int, total: int) -> None:
                if what not in known:
                    known[what] = bars.add_task(what.capitalize(), total=total)
                bars.update(known[what], completed=done)

            report = verify_log(tell=tell, checkpoints=options["checkpoint"])
        for damage in report.damages[1:]:
            console.print(damage.sentence(), markup=False)
        if report.damages:
            raise CommandError(report.sentence)
        console.print(f"{report.sentence} ({report.seconds:.1f} s)", markup=False)
