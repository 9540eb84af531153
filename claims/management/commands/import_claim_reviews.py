"""`manage.py import_claim_reviews FILE`: fact checks of other newsrooms, so that their claims are recognized."""

from argparse import ArgumentParser
from pathlib import Path
from typing import Any

from django.core.management.base import BaseCommand, CommandError
from django.utils import timezone
from rich.console import Console
from rich.progress import track

from claims.audit.services import machine_actor
from claims.consistency.checked.claim_review import read_claim_reviews
from claims.consistency.checked.services import import_fact_checks
from claims.lib.errors import LedgerError

_AT_ONCE = 200


class Command(BaseCommand):
    help = "Read ClaimReview objects (schema.org) from a JSON file and make their claims findable. Twice is harmless."

    def add_arguments(self, parser: ArgumentParser) -> None:
        parser.add_argument("file", type=Path, help="one ClaimReview, a list, a graph or a feed of them")
        parser.add_argument("--reason", default="", help="why, for the audit log")

    def handle(self, *args: Any, **options: Any) -> None:
        console = Console(highlight=False, soft_wrap=True)
        path: Path = options["file"]
        if not path.is_file():
            raise CommandError(f"There is no file {path}. Name one with ClaimReview objects as JSON.")
        new = changed = 0
        try:
            read = read_claim_reviews(path.read_text(encoding="utf-8", errors="replace"))
            parts = range(0, len(read.fact_checks), _AT_ONCE)
            for start in track(parts, description="Reading claims", console=console, transient=True):
                imported = import_fact_checks(
                    fact_checks=read.fact_checks[start : start + _AT_ONCE],
                    actor=machine_actor("command line"),
                    reason=options["reason"],
                    now=timezone.now(),
                )
                new, changed = new + imported.new, changed + imported.changed
        except LedgerError as refusal:
            raise CommandError(refusal.sentence) from refusal
        for sentence in read.refusals:
            console.print(sentence)
        console.print(f"{len(read.fact_checks)} fact checks read: {new} new, {changed} changed.")
