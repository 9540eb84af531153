"""`manage.py ensure_administrator`: the first start asks who runs this installation."""

import getpass
import os
import sys
from typing import Any

from django.contrib.auth.models import Group, User
from django.contrib.auth.password_validation import validate_password
from django.core.exceptions import ValidationError
from django.core.management.base import BaseCommand, CommandError
from django.db import transaction

from claims.audit.vocabulary import Role

NAME_VARIABLE = "LEDGER_ADMIN_NAME"
PASSWORD_VARIABLE = "LEDGER_ADMIN_PASSWORD"  # noqa: S105 - the variable's name


class Command(BaseCommand):
    help = "Create an administrator when there is none: asked for on the terminal, or from the environment."

    def handle(self, *args: Any, **options: Any) -> None:
        if User.objects.filter(is_superuser=True, is_active=True).exists():
            return
        name, password = self._from_environment() or self._from_terminal()
        with transaction.atomic():
            user = User.objects.create_superuser(name, password=password)
            user.groups.add(Group.objects.get(name=Role.ADMINISTRATOR))
        self.stdout.write(f"Made the administrator {name}. Other people get their accounts in the admin.")

    def _from_environment(self) -> tuple[str, str] | None:
        name, password = os.environ.get(NAME_VARIABLE, ""), os.environ.get(PASSWORD_VARIABLE, "")
        if not name or not password:
            return None
        try:
            validate_password(password, User(username=name))
        except ValidationError as error:
            raise CommandError(f"{PASSWORD_VARIABLE} was refused: {' '.join(error.messages)}") from error
        return name, password

    def _from_terminal(self) -> tuple[str, str]:
        if not sys.stdin.isatty():
            raise CommandError(
                f"There is no administrator yet, and no terminal to ask on. Set {NAME_VARIABLE} and "
                f"{PASSWORD_VARIABLE} for this one start."
            )
        self.stdout.write("This is the first start. Who administers this installation?")
        name = ""
        while not name:
            name = input("User name: ").strip()
        while True:
            password = getpass.getpass("Password (12 characters or more, not shown): ")
            try:
                validate_password(password, User(username=name))
            except ValidationError as error:
                self.stdout.write(" ".join(error.messages))
                continue
            if getpass.getpass("Once more: ") == password:
                return name, password
            self.stdout.write("The two differ.")
