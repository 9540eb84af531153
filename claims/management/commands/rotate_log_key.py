"""`manage.py rotate_log_key`: the audit log gets a new key, and says so itself."""

from argparse import ArgumentParser
from typing import Any

from django.core.management.base import BaseCommand, CommandError
from django.utils import timezone

from claims.audit.checkpoints.services import begin_epoch, rotate_key
from claims.audit.services import machine_actor
from claims.lib.errors import LedgerError


class Command(BaseCommand):
    help = "Sign the audit log with a new key from now on. The log records it, and one checkpoint is signed by both."

    def add_arguments(self, parser: ArgumentParser) -> None:
        parser.add_argument("--reason", required=True, help="why, for the log")
        parser.add_argument(
            "--new-epoch",
            action="store_true",
            help="entries that were signed are lost for good: go on under a new name that says so (docs/audit-log.md)",
        )

    def handle(self, *args: Any, **options: Any) -> None:
        act = begin_epoch if options["new_epoch"] else rotate_key
        try:
            key = act(actor=machine_actor("command line"), reason=options["reason"], now=timezone.now())
        except LedgerError as refusal:
            raise CommandError(refusal.sentence) from refusal
        self.stdout.write(f"The log is signed by this key now; tell it to everybody who checks the log:\n{key}")
