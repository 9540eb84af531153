"""Somebody who wants a digest, and findings to tell them."""

from datetime import datetime, timedelta

from django.contrib.auth.models import User

from claims.audit.models import Actor
from claims.audit.services import actor_for
from claims.audit.vocabulary import Role
from claims.consistency.models import Finding
from claims.digests.models import DigestSubscription
from claims.digests.services import turn_digest_on
from claims.register.models import Subject
from tests.factories import NOW
from tests.people import make_user

MORNING = NOW + timedelta(hours=20)
TODAY = MORNING.date().isoformat()


def somebody(*roles: Role, email: str = "ada@desk.example") -> Actor:
    user: User = make_user(*(roles or (Role.FACT_CHECKER,)))
    user.email = email
    user.save(update_fields=["email"])
    return actor_for(user)


def subscribed(*roles: Role, now: datetime = NOW) -> DigestSubscription:
    return turn_digest_on(actor=somebody(*roles), reason="", now=now)


def found(
    subject: Subject | None,
    sentence: str = "Two differ.",
    severity: float = 0.5,
    *,
    at: datetime = NOW + timedelta(hours=1),
) -> Finding:
    number = Finding.objects.count()
    return Finding.objects.create(
        kind="divergent", subject=subject, checker="c", checker_version="1", key=f"k{number}", inputs_sha256="0",
        sentence=sentence, severity=severity, last_seen_at=at, created_at=at,
    )  # fmt: skip
