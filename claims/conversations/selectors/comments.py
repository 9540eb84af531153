"""What was said about one claim or verdict."""

from collections.abc import Iterable

from django.contrib.auth.models import User
from django.db.models import QuerySet
from django.db.models.functions import Lower

from claims.conversations.models import Comment
from claims.conversations.rules import names_in
from claims.register.models import Claim
from claims.review.models import Verdict

MOST_SHOWN = 200


def comments_on(target: Claim | Verdict) -> list[Comment]:
    """The newest of them, oldest first; withdrawn ones, too."""
    rows: QuerySet[Comment] = Comment.objects.select_related("author")
    rows = rows.filter(claim=target) if isinstance(target, Claim) else rows.filter(verdict=target)
    return list(rows.order_by("-pk")[:MOST_SHOWN])[::-1]


def known_names(texts: Iterable[str]) -> frozenset[str]:
    """Those names after an @ that somebody here is called, in lower case."""
    names = {name for text in texts for name in names_in(text)}
    if not names:
        return frozenset()
    found = User.objects.annotate(name=Lower("username")).filter(name__in=names)
    return frozenset(found.values_list("name", flat=True))
