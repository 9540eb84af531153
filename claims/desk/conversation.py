"""What was said about a claim or a verdict, who can be mentioned, and whether the reader watches it."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from django.http import HttpRequest
from django.utils import timezone

from claims.conversations.models import Comment
from claims.conversations.rules import TAKES_PART, pieces_of
from claims.conversations.selectors import Person, comments_on, known_names, people_to_mention, watch_of
from claims.conversations.selectors.watching import Target, key_of
from claims.desk.forms.conversation import SayForm
from claims.desk.pages import DeskForm, roles_here, signed_in
from claims.register.models import Claim
from claims.review.models import Verdict


@dataclass(frozen=True, slots=True)
class Said:
    """A comment as it is shown; `pieces` are its words, each with whether it is a name that is told."""

    comment: Comment
    pieces: Sequence[tuple[str, bool]]
    is_mine: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class Conversation:
    """`form` is None for whoever may not take part."""

    kind: str
    pk: int
    said: Sequence[Said]
    people: Sequence[Person]
    form: DeskForm | None


def conversation(request: HttpRequest, target: Claim | Verdict, bound: Mapping[str, DeskForm]) -> dict[str, Any]:
    """The parts of a page about `target`."""
    comments = comments_on(target)
    known = known_names(comment.text for comment in comments)
    user = signed_in(request)
    may_say = bool(roles_here(request) & TAKES_PART)
    return {
        "conversation": Conversation(
            kind=key_of(target)[0].value,
            pk=target.pk,
            said=[Said(each, pieces_of(each.text, known), each.author.user_id == user.pk) for each in comments],
            people=people_to_mention(timezone.now().date()) if may_say else (),
            form=(bound.get("comment") or SayForm(auto_id="comment-%s")) if may_say else None,
        ),
        **watching(request, target),
    }


def watching(request: HttpRequest, target: Target) -> dict[str, Any]:
    if not roles_here(request) & TAKES_PART:
        return {"watched": None}
    topic, pk = key_of(target)
    return {"watched": watch_of(target, signed_in(request)), "watched_kind": topic.value, "watched_pk": pk}
