"""Searching everything: by words, by names, and claims by their meaning, merged and explained."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any

from django.db import connection, transaction
from django.db.models import Q, QuerySet

from claims.audit.models import Actor
from claims.consistency.meaning.loading import BY_WORDS_ONLY, coverage_sentence
from claims.consistency.meaning.selectors import nearest_claims
from claims.lib.errors import InvalidInput
from claims.search.models import SavedView
from claims.search.narrowing import narrowed
from claims.search.rules import Asked, kinds_asked, reason_of_meaning
from claims.search.vocabulary import Reason, SearchKind, ViewPage
from claims.search.wording import BY_NAME, LIKE_ENOUGH, holding

# Of one kind: on the page of all kinds, and on a page of its own.
FEW, MANY = 5, 40
# Counted to here and no further.
MOST_COUNTED = 50
_NEAREST = 20


@dataclass(frozen=True, slots=True)
class Hit:
    key: int
    reasons: tuple[Reason, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Group:
    """What was found of one kind. `count` is capped: `is_more` says that there is more than it tells.

    `next_before` asks for the page after this one; None at the end, and for names, of which the most alike are enough.
    """

    kind: SearchKind
    hits: list[Hit]
    count: int
    is_more: bool
    next_before: int | None


@dataclass(frozen=True, slots=True, kw_only=True)
class Found:
    """`left_out` are kinds that cannot be narrowed as asked; `note` says how far meanings were compared."""

    groups: list[Group]
    left_out: list[SearchKind] = field(default_factory=list)
    note: str = ""


def search(asked: Asked, reader: Actor) -> Found:
    """Everything like that; kinds without a hit are left out.

    A verdict that `reader` may yet cross-check blind is not found: its rating and reasons would show.
    """
    kinds = kinds_asked(asked)
    near, note = _meaning(asked) if SearchKind.CLAIM in kinds else ({}, "")
    with transaction.atomic(), connection.cursor() as cursor:
        cursor.execute("SELECT set_config('pg_trgm.word_similarity_threshold', %s, true)", [str(LIKE_ENOUGH)])
        groups = [_group(asked, kind, reader, near if kind == SearchKind.CLAIM else {}) for kind in kinds]
    possible = [] if asked.is_empty else [kind for kind in SearchKind if asked.kind in (None, kind)]
    return Found(
        groups=[group for group in groups if group.hits],
        left_out=[kind for kind in possible if kind not in kinds],
        note=note,
    )


def _meaning(asked: Asked) -> tuple[Mapping[int, Reason], str]:
    """Claims of about the meaning, nearest first, with the reason; and what people have to know about it."""
    if not asked.words or asked.is_exact:
        return {}, ""
    try:
        near = nearest_claims(asked.words, limit=_NEAREST)
    except InvalidInput as refusal:
        return {}, f"{BY_WORDS_ONLY.partition(':')[0]}: {refusal.sentence}"
    reasons = [(one.claim_id, reason_of_meaning(one.similarity)) for one in near]
    return {key: reason for key, reason in reasons if reason}, coverage_sentence()


def _group(asked: Asked, kind: SearchKind, reader: Actor, near: Mapping[int, Reason]) -> Group:
    """By meaning first, where words and meaning agree before that; then by words, newest first."""
    shown = MANY if asked.kind == kind else FEW
    rows = narrowed(kind, asked, reader)
    held = holding(rows, kind, asked.words) if asked.words else rows
    if not (kind in BY_NAME and asked.words):
        held = held.order_by("-pk")
    first = _first(rows, held, near) if near else []
    if asked.before is not None:
        first, held = [], held.filter(pk__lt=asked.before)
    keys = held.exclude(pk__in=list(near)) if near else held
    rest = list(keys.values_list("pk", flat=True)[: max(MOST_COUNTED, shown) + 1])
    reason = (Reason.LIKE_NAME if kind in BY_NAME else Reason.SAME_WORDS,) if asked.words else ()
    hits = [*first, *(Hit(key, reason) for key in rest)]
    last = hits[:shown][-1].key if rest and len(hits) > shown > len(first) else None
    return Group(
        kind=kind,
        hits=hits[:shown],
        count=min(len(hits), MOST_COUNTED),
        is_more=len(hits) > MOST_COUNTED,
        next_before=None if kind in BY_NAME and asked.words else last,
    )


def _first(rows: QuerySet[Any], held: QuerySet[Any], near: Mapping[int, Reason]) -> list[Hit]:
    """Claims of about the meaning that the search may find; those that hold the words, too, before the others."""
    allowed = set(rows.filter(pk__in=list(near)).values_list("pk", flat=True))
    both = set(held.filter(pk__in=list(near)).values_list("pk", flat=True))
    hits = [
        Hit(key, (Reason.SAME_WORDS, reason) if key in both else (reason,))
        for key, reason in near.items()
        if key in allowed
    ]
    return sorted(hits, key=lambda hit: hit.key not in both)


def views_for(actor: Actor, page: ViewPage | None = None) -> list[SavedView]:
    """The actor's own, then those that others share, by name; at most a hundred."""
    views = SavedView.objects.filter(Q(owner=actor.pk) | Q(is_shared=True)).select_related("owner")
    if page is not None:
        views = views.filter(page=page)
    return sorted(views.order_by("name", "pk")[:100], key=lambda view: view.owner_id != actor.pk)
