"""`manage.py reread_documents`: have the present extractor read what is on record, in the background."""

from typing import Any

from django.core.management.base import BaseCommand
from rich.console import Console
from rich.progress import track

from claims.documents.selectors import latest_snapshot_ids
from claims.extraction.services import reread_snapshot


class Command(BaseCommand):
    help = (
        "Make the reading of every document due that the present version of its extractor has not read. What people "
        "decided stays; proposals that nobody worked on and that are no longer read are withdrawn. Twice is harmless."
    )

    def handle(self, *args: Any, **options: Any) -> None:
        console = Console(highlight=False, soft_wrap=True)
        snapshots = latest_snapshot_ids()
        due_count = sum(
            reread_snapshot(snapshot_id=snapshot_id)
            for snapshot_id in track(snapshots, description="Looking", console=console, transient=True)
        )
        console.print(
            f"{len(snapshots)} documents looked at; {due_count} are to be read anew. Workers do it in the background."
        )
