"""People to talk to, and what each of them was told."""

from datetime import date, timedelta

from claims.audit.models import Actor
from claims.conversations.models import Absence, Comment, Notice
from claims.conversations.services import add_comment, go_away
from claims.register.models import Claim
from claims.review.models import Verdict
from tests.factories import NOW, user_of

TODAY = NOW.date()


def say(on: Claim | Verdict, text: str, actor: Actor) -> Comment:
    return add_comment(on=on, text=text, actor=actor, reason="", now=NOW)


def told(actor: Actor) -> list[str]:
    """The kinds of what somebody was told, oldest first."""
    return list(Notice.objects.filter(user=user_of(actor)).order_by("pk").values_list("kind", flat=True))


def name(actor: Actor) -> str:
    return f"@{user_of(actor).username}"


def away(actor: Actor, deputy: Actor | None, *, first: date = TODAY, days: int = 7) -> Absence:
    last = first + timedelta(days=days)
    stand_in = None if deputy is None else user_of(deputy)
    return go_away(first_day=first, last_day=last, deputy=stand_in, actor=actor, reason="", now=NOW)
