"""Who there is to speak to, and who is told as well while they are away."""

from collections.abc import Collection
from dataclasses import dataclass
from datetime import date

from django.contrib.auth.models import User

from claims.conversations.models import Absence
from claims.conversations.rules import TAKES_PART, is_away

MOST_PEOPLE = 200


@dataclass(frozen=True, slots=True, kw_only=True)
class Person:
    """Somebody to mention. `away_until` is None while they are here; `deputy` is empty where nobody stands in."""

    username: str
    name: str
    away_until: date | None
    deputy: str


def name_of(user: User) -> str:
    return user.get_full_name() or user.get_username()


def people_to_mention(today: date) -> list[Person]:
    """Everybody who has a role, by name."""
    users = User.objects.filter(is_active=True, groups__name__in=[role.value for role in TAKES_PART]).distinct()
    rows = users.select_related("absence__deputy").order_by("first_name", "last_name", "username")[:MOST_PEOPLE]
    return [_person(user, today) for user in rows]


def _person(user: User, today: date) -> Person:
    absence: Absence | None = getattr(user, "absence", None)
    if absence is None or not is_away(absence.first_day, absence.last_day, today):
        return Person(username=user.username, name=name_of(user), away_until=None, deputy="")
    deputy = absence.deputy
    stands_in = name_of(deputy) if isinstance(deputy, User) and deputy.is_active else ""
    return Person(username=user.username, name=name_of(user), away_until=absence.last_day, deputy=stands_in)


def away_on(user_ids: Collection[int], today: date) -> dict[int, Absence]:
    """Who of these is away, with their deputy ready."""
    rows = Absence.objects.filter(user__in=user_ids, first_day__lte=today, last_day__gte=today)
    return {row.user_id: row for row in rows.select_related("user", "deputy")}


def deputies_on(user_ids: Collection[int], today: date) -> dict[int, int]:
    """Deputy -> for whom. A deputy who is away as well is told all the same: they chose each other."""
    rows = away_on(user_ids, today).values()
    return {row.deputy_id: row.user_id for row in rows if row.deputy_id is not None}
