"""The demo's cast: six people with random passwords, kept in one private file so that a second start can show them."""

import json
import secrets
from collections.abc import Iterable
from dataclasses import asdict, dataclass
from pathlib import Path

from django.contrib.auth.models import Group, User
from django.db import transaction

from claims.audit.vocabulary import Role

_PASSWORD_BYTES = 12


@dataclass(frozen=True, slots=True)
class Person:
    """Somebody to sign in as. `password` is plain text: this is the demo's own cast on one machine."""

    username: str
    full_name: str
    role: str
    password: str


_CAST = [
    ("amal", "Amal Haddad", Role.FACT_CHECKER),
    ("jonas", "Jonas Weber", Role.FACT_CHECKER),
    ("ines", "Ines Carvalho", Role.EDITOR),
    ("tomasz", "Tomasz Nowak", Role.EDITOR),
    ("ruth", "Ruth Okafor", Role.AUDITOR),
    ("admin", "Mei Tanaka", Role.ADMINISTRATOR),
]


def _write_private(path: Path, people: Iterable[Person]) -> None:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.touch(mode=0o600)
    path.chmod(0o600)
    path.write_text(json.dumps([asdict(person) for person in people], indent=2), encoding="utf-8")


def ensure_people(secrets_file: Path) -> list[Person]:
    """The cast, made where missing. A lost `secrets_file` means new passwords for everybody."""
    known: dict[str, Person] = {}
    if secrets_file.exists():
        known = {entry["username"]: Person(**entry) for entry in json.loads(secrets_file.read_text(encoding="utf-8"))}
    people = [
        known.get(username) or Person(username, name, role.value, secrets.token_urlsafe(_PASSWORD_BYTES))
        for username, name, role in _CAST
    ]
    # The file first: a start killed in between leaves a password nobody uses, never an account nobody can enter.
    _write_private(secrets_file, people)
    for person in people:
        _ensure_account(person)
    return people


def _ensure_account(person: Person) -> None:
    with transaction.atomic():
        first, _, last = person.full_name.partition(" ")
        user, _ = User.objects.get_or_create(
            username=person.username,
            defaults={"first_name": first, "last_name": last, "email": f"{person.username}@example.org"},
        )
        if not user.check_password(person.password):
            user.set_password(person.password)
        user.is_staff = True
        user.is_superuser = person.role == Role.ADMINISTRATOR
        user.save()
        user.groups.set([Group.objects.get(name=person.role)])
