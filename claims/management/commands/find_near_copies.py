"""`manage.py find_near_copies`: compare what is on record and was not compared by the present method."""

from argparse import ArgumentParser
from typing import Any

from django.core.management.base import BaseCommand
from django.utils import timezone
from rich.console import Console
from rich.progress import track

from claims.audit.services import machine_actor
from claims.documents.models import CopyGroup, CopySketch
from claims.documents.selectors.near_copies import documents_to_compare
from claims.documents.services import look_for_near_copies, record_near_copies
from claims.tasks import COPY_FINDER


class Command(BaseCommand):
    help = (
        "Compare every document that the present method has not compared with the others, and group those that print "
        "one report. Safe to stop and to start again: it goes on where it stopped. What people decided stays."
    )

    def add_arguments(self, parser: ArgumentParser) -> None:
        parser.add_argument("--all", action="store_true", help="compare all documents anew, from the first one on")

    def handle(self, *args: Any, **options: Any) -> None:
        console = Console(highlight=False, soft_wrap=True)
        if options["all"]:
            CopySketch.objects.update(is_compared=False)
        actor = machine_actor(COPY_FINDER)
        due = documents_to_compare()
        for document_id in track(due, description="Comparing", console=console, transient=True):
            found = look_for_near_copies(document_id)
            record_near_copies(document_id=document_id, found=found, actor=actor, now=timezone.now())
        group_count = CopyGroup.objects.filter(members__isnull=False).distinct().count()
        console.print(f"{len(due)} documents compared. Reports printed more than once: {group_count}.")
