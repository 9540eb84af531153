"""Take a program's key back."""

from argparse import ArgumentParser
from typing import Any

from django.core.management.base import BaseCommand, CommandError
from django.utils import timezone

from claims.api.models import ApiToken
from claims.api.services import revoke_api_token
from claims.audit.services import machine_actor
from claims.lib.errors import LedgerError


class Command(BaseCommand):
    help = "Revoke an API token: it opens nothing from now on."

    def add_arguments(self, parser: ArgumentParser) -> None:
        parser.add_argument("prefix", help="how the token begins, such as cl_0a1b2c3d")
        parser.add_argument("--reason", default="", help="why, for the audit log")

    def handle(self, *args: Any, **options: Any) -> None:
        token = ApiToken.objects.filter(prefix=options["prefix"]).first()
        if token is None:
            raise CommandError(f"No token begins with {options['prefix']!r}. The admin lists all of them.")
        try:
            revoke_api_token(
                token=token, actor=machine_actor("command line"), reason=options["reason"], now=timezone.now()
            )
        except LedgerError as refusal:
            raise CommandError(refusal.sentence) from refusal
        self.stdout.write(f"{token.prefix} opens nothing any more.")
