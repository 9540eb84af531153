"""`manage.py load_demo`: the demo's people and sample reports, through the services, with a summary at the end."""

from argparse import ArgumentParser
from pathlib import Path
from typing import Any

from django.conf import settings
from django.core.management.base import BaseCommand, CommandError
from rich.console import Console

from claims.demo.catalog import read_catalog
from claims.demo.loading import desk_of, load_catalog
from claims.demo.people import ensure_people
from claims.demo.publishing import ensure_published
from claims.demo.summary import print_counts, print_findings, print_people, print_reconciliation
from claims.demo.waiting import WorkersSilent
from claims.documents.models import Document
from claims.lib.hashing import sha256_hex
from claims.register.models import Subject

_DESK = ["amal", "jonas", "ines", "tomasz"]


class Command(BaseCommand):
    help = "Load the sample reports through the services and print what was found. Needs a running worker."

    def add_arguments(self, parser: ArgumentParser) -> None:
        parser.add_argument(
            "--people-file",
            type=Path,
            default=Path(settings.VAR_DIR) / "secrets" / "demo-people.json",
            help="Where the demo people's passwords are kept (mode 0600).",
        )

    def handle(self, *args: Any, **options: Any) -> None:
        console = Console(highlight=False, soft_wrap=True)
        people = ensure_people(options["people_file"])
        catalog = read_catalog()
        desk = desk_of(_DESK)
        try:
            load_catalog(catalog, desk, console)
        except WorkersSilent as silence:
            raise CommandError(str(silence)) from silence
        reviewed = Subject.objects.get(name=catalog.reviewed_subject)
        document = Document.objects.get(first_sha256=sha256_hex(catalog.documents[0].text.encode()))
        published = ensure_published(reviewed, document, desk)
        print_counts(console)
        print_findings(console)
        print_reconciliation(reviewed, console)
        if published is not None:
            console.print(f"\nPublished: “{published.title}” at /reviews/{published.slug}/")
        print_people(people, console)
