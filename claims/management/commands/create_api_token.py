"""Make a key for a program, and show it once."""

from argparse import ArgumentParser
from typing import Any

from django.contrib.auth.models import User
from django.core.management.base import BaseCommand, CommandError
from django.utils import timezone

from claims.api.services import create_api_token
from claims.audit.services import machine_actor
from claims.lib.errors import LedgerError


class Command(BaseCommand):
    help = "Make an API token that acts for an account, and print it. It is shown this once and kept nowhere."

    def add_arguments(self, parser: ArgumentParser) -> None:
        parser.add_argument("username", help="the account it acts for; it may what the account may")
        parser.add_argument("name", help="what will use it, such as 'wire import'")
        parser.add_argument("--reason", default="", help="why, for the audit log")

    def handle(self, *args: Any, **options: Any) -> None:
        user = User.objects.filter(username=options["username"]).first()
        if user is None:
            raise CommandError(f"There is no account {options['username']!r}. Make one in the admin first.")
        try:
            token, text = create_api_token(
                user=user,
                name=options["name"],
                actor=machine_actor("command line"),
                reason=options["reason"],
                now=timezone.now(),
            )
        except LedgerError as refusal:
            raise CommandError(refusal.sentence) from refusal
        self.stdout.write(text)
        self.stderr.write(
            f"This is shown once. Send it as “Authorization: Bearer …”; revoke it with "
            f"`manage.py revoke_api_token {token.prefix}`."
        )
