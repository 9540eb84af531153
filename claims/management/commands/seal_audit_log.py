"""`manage.py seal_audit_log`: what a worker does every second, done now."""

from typing import Any

from django.core.management.base import BaseCommand, CommandError

from claims.audit.sealing.services import seal_pending
from claims.lib.errors import LedgerError


class Command(BaseCommand):
    help = "Give every waiting entry of the audit log its place in the tree. Twice is harmless."

    def handle(self, *args: Any, **options: Any) -> None:
        count = 0
        try:
            while (sealed := seal_pending()) is not None and sealed.added:
                count += sealed.added
        except LedgerError as refusal:
            raise CommandError(refusal.sentence) from refusal
        if sealed is None:
            self.stdout.write("Another process is sealing at this moment; nothing is left for this one to do.")
        else:
            self.stdout.write(f"{count} entries sealed. The log has {sealed.size} entries.")
