"""Giving out tokens, taking them back, and telling whose one is."""

import hmac
from datetime import datetime, timedelta

from django.contrib.auth.models import User
from django.db import transaction
from django.db.models import Q

from claims.api.models import ApiToken
from claims.api.tokens import new_token, prefix_of
from claims.audit.models import Actor
from claims.audit.services import actor_for, append
from claims.lib.errors import Conflict, InvalidInput
from claims.lib.hashing import sha256_hex
from claims.lib.words import clean

_LONGEST_NAME = 100
# Writing on every request would make each read a write.
_USE_IS_NOTED_EVERY = timedelta(minutes=1)


def create_api_token(*, user: User, name: str, actor: Actor, reason: str, now: datetime) -> tuple[ApiToken, str]:
    """A new key for `user`, and the text of it, which nobody can read again."""
    name = clean(name, "The name of a token")
    if not name or len(name) > _LONGEST_NAME:
        raise InvalidInput(f"Say in 1 to {_LONGEST_NAME} characters what will use the token.", code="invalid_name")
    text, prefix = new_token()
    token = ApiToken(user=user, name=name, prefix=prefix, sha256=sha256_hex(text.encode()), created_at=now)
    with transaction.atomic():
        entry = append(
            stream=token.stream,
            kind="api_token.created",
            body={"prefix": prefix, "acts_for": str(actor_for(user).pk)},
            actor=actor,
            reason=reason,
            now=now,
        )
        token.stream_seq = entry.stream_seq
        token.save(force_insert=True)
    return token, text


def revoke_api_token(*, token: ApiToken, actor: Actor, reason: str, now: datetime) -> ApiToken:
    """The key opens nothing from now on."""
    with transaction.atomic():
        token = ApiToken.objects.select_for_update().get(pk=token.pk)
        if token.revoked_at is not None:
            raise Conflict(f"The token {token.prefix} was revoked on {token.revoked_at:%Y-%m-%d} already.")
        entry = append(
            stream=token.stream,
            kind="api_token.revoked",
            body={"prefix": token.prefix},
            actor=actor,
            reason=reason,
            now=now,
        )
        token.revoked_at, token.stream_seq = now, entry.stream_seq
        token.save(update_fields=["revoked_at", "stream_seq"])
    return token


def use_api_token(*, text: str, now: datetime) -> ApiToken | None:
    """The token that `text` is, with its user; None when it is none, was revoked, or its account is switched off."""
    prefix = prefix_of(text)
    token = ApiToken.objects.select_related("user").filter(prefix=prefix).first() if prefix else None
    if token is None or not hmac.compare_digest(token.sha256, sha256_hex(text.encode())):
        return None
    if token.revoked_at is not None or not token.user.is_active:
        return None
    long_ago = Q(last_used_at=None) | Q(last_used_at__lt=now - _USE_IS_NOTED_EVERY)
    ApiToken.objects.filter(long_ago, pk=token.pk).update(last_used_at=now)
    return token
