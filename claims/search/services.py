"""Keeping a search under a name, renaming, sharing and deleting it."""

from collections.abc import Mapping
from datetime import datetime
from typing import Any

from django.db import transaction

from claims.audit.models import Actor
from claims.audit.rules import ensure_role
from claims.audit.selectors import roles_of
from claims.audit.services import append
from claims.audit.vocabulary import Role
from claims.lib.errors import Conflict, InvalidInput, NotAllowed
from claims.lib.words import clean
from claims.search.models import SavedView
from claims.search.vocabulary import ViewPage

LONGEST_NAME, LONGEST_QUERY = 80, 1000


def save_view(
    *, name: str, page: ViewPage, query: str, is_shared: bool, actor: Actor, reason: str, now: datetime
) -> SavedView:
    """Keep the query of a page's address; `Conflict` where the actor has a view of that name."""
    ensure_role(roles_of(actor), frozenset(Role), "keep a view")
    name = _named(name)
    if len(query) > LONGEST_QUERY:
        raise InvalidInput(
            f"This search has {len(query)} characters; {LONGEST_QUERY} can be kept. Ask for less at once.",
            code="too_long",
        )
    with transaction.atomic():
        _ensure_free(name, actor)
        view = SavedView(owner=actor, name=name, page=page, query=query, is_shared=is_shared, created_at=now)
        return _keep(view, "view.saved", actor=actor, reason=reason, now=now)


def change_view(*, view: SavedView, name: str, is_shared: bool, actor: Actor, reason: str, now: datetime) -> SavedView:
    """Rename it, share it or keep it to oneself. Twice is harmless."""
    name = _named(name)
    with transaction.atomic():
        view = _own(view, actor, "change")
        if (view.name, view.is_shared) == (name, is_shared):
            return view
        if view.name != name:
            _ensure_free(name, actor)
        view.name, view.is_shared = name, is_shared
        return _keep(view, "view.changed", actor=actor, reason=reason, now=now)


def delete_view(*, view: SavedView, actor: Actor, reason: str, now: datetime) -> None:
    """It is gone from every list; what it was stays in the log."""
    with transaction.atomic():
        view = _own(view, actor, "delete")
        _log(view, "view.deleted", actor=actor, reason=reason, now=now)
        view.delete()


def _named(name: str) -> str:
    name = " ".join(clean(name, "The name").split())
    if not name or len(name) > LONGEST_NAME:
        raise InvalidInput(f"Give the view a name of 1 to {LONGEST_NAME} characters.", code="invalid_name")
    return name


def _ensure_free(name: str, actor: Actor) -> None:
    if SavedView.objects.filter(owner=actor, name=name).exists():
        raise Conflict(
            f"You have a view called “{name}” already. Choose another name, or delete that one.", code="duplicate"
        )


def _own(view: SavedView, actor: Actor, act: str) -> SavedView:
    """The view, locked; its owner's alone."""
    found = SavedView.objects.select_for_update().filter(pk=view.pk).first()
    if found is None:
        raise Conflict("This view was deleted while you were looking.", code="stale")
    if found.owner_id != actor.pk:
        raise NotAllowed(f"You cannot {act} this view: it is somebody else’s. Save it under a name of your own.")
    return found


def _keep(view: SavedView, kind: str, *, actor: Actor, reason: str, now: datetime) -> SavedView:
    view.stream_seq = _log(view, kind, actor=actor, reason=reason, now=now)
    view.save()
    return view


def _log(view: SavedView, kind: str, *, actor: Actor, reason: str, now: datetime) -> int:
    body: Mapping[str, Any] = {
        "name": view.name,
        "page": str(view.page),
        "query": view.query,
        "is_shared": view.is_shared,
    }
    return append(
        stream=view.stream, kind=kind, body=body, actor=actor, reason=clean(reason, "The reason"), now=now
    ).stream_seq
