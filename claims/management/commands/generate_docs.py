"""Write the pages of docs/ that are made from code, or say which of them no longer match it."""

from argparse import ArgumentParser
from difflib import unified_diff
from pathlib import Path
from typing import Any

from django.conf import settings
from django.core.management.base import BaseCommand, CommandError

from claims.review.diagram import states_page
from claims.review.rules import TRANSITIONS


def _pages() -> dict[str, str]:
    return {"docs/verdict-states.md": states_page(TRANSITIONS)}


def _difference(known: str, page: str, name: str) -> str:
    return "".join(unified_diff(known.splitlines(True), page.splitlines(True), name, "made from the code"))


class Command(BaseCommand):
    help = __doc__
    requires_system_checks = ()

    def add_arguments(self, parser: ArgumentParser) -> None:
        parser.add_argument("--check", action="store_true", help="write nothing; fail when a page is out of date")
        parser.add_argument("--into", type=Path, default=settings.BASE_DIR, help="the folder that holds docs/")

    def handle(self, *args: Any, check: bool, into: Path, **options: Any) -> None:
        stale = []
        for name, page in _pages().items():
            path = into / name
            known = path.read_text(encoding="utf-8") if path.exists() else None
            if known == page:
                continue
            if check:
                stale.append(name)
                self.stderr.write(_difference(known or "", page, name))
                continue
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_text(page, encoding="utf-8")
            self.stdout.write(f"Wrote {name}.")
        if stale:
            raise CommandError(
                f"{', '.join(stale)} no longer says what the code does. "
                "Run `python manage.py generate_docs` and commit the result."
            )
