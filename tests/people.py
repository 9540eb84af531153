"""A cast for tests: people in the roles that the migrations made."""

import itertools
from datetime import UTC, datetime

from django.contrib.auth.models import Group, User

from claims.audit.models import Actor
from claims.audit.services import actor_for
from claims.audit.vocabulary import Role

NOON = datetime(2026, 3, 4, 12, 0, tzinfo=UTC)

_numbers = itertools.count(1)


def make_user(*roles: Role, username: str = "") -> User:
    """An account that can log in nowhere until a test gives it a way."""
    user = User.objects.create_user(username or f"person-{next(_numbers)}", is_staff=bool(roles))
    user.groups.set(Group.objects.filter(name__in=[role.value for role in roles]))
    assert user.groups.count() == len(roles), "the roles are made by a migration; is the database emptied of them?"
    return user


def make_person(*roles: Role) -> Actor:
    """As `make_user`, as the services want it."""
    return actor_for(make_user(*roles))
