"""Saying something about a claim or a verdict, and taking it back."""

from datetime import datetime

from django.contrib.auth.models import User
from django.db import transaction
from django.db.models.functions import Lower

from claims.audit.models import Actor
from claims.audit.selectors import roles_of
from claims.audit.services import append
from claims.conversations.models import Comment
from claims.conversations.rules import ensure_can_comment, ensure_can_withdraw, names_in
from claims.conversations.selectors.watching import key_of, topics_of, watchers_of
from claims.conversations.vocabulary import NoticeKind
from claims.conversations.writing import tell
from claims.lib.errors import Duplicate
from claims.lib.words import clean
from claims.register.models import Claim
from claims.review.models import Verdict


def add_comment(*, on: Claim | Verdict, text: str, actor: Actor, reason: str, now: datetime) -> Comment:
    """Say it, and tell whoever is named in it and whoever watches. `Duplicate` for the same words twice in a row."""
    text = clean(text, "The comment").replace("\r\n", "\n")
    ensure_can_comment(roles_of(actor), text)
    target = {"claim": on} if isinstance(on, Claim) else {"verdict": on}
    with transaction.atomic():
        last = Comment.objects.filter(**target, author=actor).order_by("-pk").first()
        if last is not None and last.text == text and last.withdrawn_at is None:
            raise Duplicate("You said exactly this already; it stands below.", code="said_before")
        comment = Comment(**target, author=actor, text=text, created_at=now)
        comment.stream_seq = append(
            stream=comment.stream,
            kind="comment.added",
            body={"on": str(on.stream), "text": text},
            actor=actor,
            reason=reason,
            now=now,
        ).stream_seq
        comment.save()
        tell(
            {NoticeKind.MENTION: _named_in(text), NoticeKind.COMMENT: _watchers(on)},
            event=f"comment:{comment.pk}",
            by=actor,
            about={**target, "comment": comment},
            now=now,
        )
    return comment


def _named_in(text: str) -> list[int]:
    found = User.objects.annotate(name=Lower("username")).filter(name__in=names_in(text), is_active=True)
    return list(found.order_by("pk").values_list("pk", flat=True))


def _watchers(on: Claim | Verdict) -> list[int]:
    """Whoever watches the thing itself, the claim that a verdict is on, or a verdict on the claim."""
    claim_id = on.pk if isinstance(on, Claim) else on.claim_version.claim_id
    keys = (
        topics_of([claim_id])[claim_id] if isinstance(on, Claim) else [*topics_of([claim_id])[claim_id][:1], key_of(on)]
    )
    return sorted({user for users in watchers_of(keys).values() for user in users})


def withdraw_comment(*, comment: Comment, actor: Actor, reason: str, now: datetime) -> Comment:
    """Take back one's own. Its words stay on record and are no longer shown."""
    with transaction.atomic():
        comment = Comment.objects.select_for_update().get(pk=comment.pk)
        ensure_can_withdraw(is_author=comment.author_id == actor.pk, is_withdrawn=comment.withdrawn_at is not None)
        entry = append(
            stream=comment.stream,
            kind="comment.withdrawn",
            body={},
            actor=actor,
            reason=clean(reason, "The reason"),
            now=now,
        )
        comment.withdrawn_at, comment.stream_seq = now, entry.stream_seq
        comment.save(update_fields=["withdrawn_at", "stream_seq"])
    return comment
