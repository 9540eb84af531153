"""Voices: recorded by people, noted by machines."""

from collections.abc import Iterable
from datetime import datetime

from django.db import transaction

from claims.audit.models import Actor
from claims.audit.rules import ensure_role
from claims.audit.selectors import roles_of
from claims.audit.services import append
from claims.audit.vocabulary import ActorKind, Role
from claims.documents.models import Source
from claims.documents.rules import LONGEST_NAME, ensure_url, name_key
from claims.documents.selectors import sources_named
from claims.documents.vocabulary import SourceKind
from claims.lib.errors import Duplicate, InvalidInput
from claims.lib.locks import lock_for_transaction
from claims.lib.words import clean

ADDS_DOCUMENTS = frozenset({Role.FACT_CHECKER, Role.EDITOR, Role.ADMINISTRATOR})


def _ensure_name(name: str) -> str:
    name = " ".join(clean(name, "The name of a source").split())
    if not name_key(name):
        raise InvalidInput("A source needs a name with a letter or a digit in it. Say who speaks.", code="no_name")
    if len(name) > LONGEST_NAME:
        raise InvalidInput(
            f"The name of a source has {len(name)} characters; {LONGEST_NAME} are kept at most. Shorten it.",
            code="too_long",
            expected=LONGEST_NAME,
            found=len(name),
        )
    return name


def _lock_names(keys: Iterable[str]) -> None:
    """Two transactions that note one new voice at the same time must not make two rows."""
    for key in sorted(set(keys)):
        lock_for_transaction(f"source:{key}")


def _ensure_parent(source: Source, parent: Source | None) -> None:
    above = parent
    while above is not None:
        if above.pk == source.pk and source.pk is not None:
            raise InvalidInput(
                f"{source.name} cannot speak for {parent}, which speaks for {source.name}. Choose another parent.",
                code="circular_parent",
            )
        above = above.parent


def record_source(
    *,
    name: str,
    kind: str,
    aliases: Iterable[str] = (),
    parent: Source | None = None,
    homepage: str = "",
    actor: Actor,
    reason: str,
    now: datetime,
) -> Source:
    """Put a voice on record, or confirm and complete one that a machine noted under the same name.

    `Duplicate` (details: source) when a confirmed source goes by that name or one of the aliases already. What a
    machine records stays unconfirmed.
    """
    is_person = actor.kind == ActorKind.PERSON
    if is_person:
        ensure_role(roles_of(actor), ADDS_DOCUMENTS, "record a source")
    if kind not in SourceKind.values:
        raise InvalidInput(
            f"“{kind}” is no kind of source. Choose one of {', '.join(SourceKind.values)}.", code="invalid_choice"
        )
    names = [_ensure_name(each) for each in (name, *aliases)]
    keys = list(dict.fromkeys(name_key(each) for each in names))
    homepage = ensure_url(homepage)
    with transaction.atomic():
        _lock_names(keys)
        known = sources_named(names).select_for_update().first()
        if known is not None and (known.is_confirmed or not is_person):
            raise Duplicate(
                f"“{names[0]}” is on record already as {known.name}. Use that source, or give this one another name.",
                source=known.pk,
            )
        source = known or Source(created_at=now)
        _ensure_parent(source, parent)
        fields = {"name": names[0], "kind": str(kind), "aliases": names[1:], "homepage": homepage}
        entry = append(
            stream=source.stream,
            kind="source.confirmed" if known else "source.recorded",
            body={**fields, "parent": None if parent is None else str(parent.stream)},
            actor=actor,
            reason=reason,
            now=now,
        )
        for field, value in fields.items():
            setattr(source, field, value)
        source.name_keys, source.parent = keys, parent
        source.is_confirmed, source.stream_seq = is_person, entry.stream_seq
        source.save()
    return source


def find_or_note_source(*, name: str, kind: str = SourceKind.UNKNOWN, actor: Actor, now: datetime) -> Source:
    """The source that goes by `name`, however it is written; a voice nobody recorded is noted, unconfirmed."""
    name = _ensure_name(name)
    known = sources_named([name]).first()
    if known is not None:
        return known
    with transaction.atomic():
        _lock_names([name_key(name)])
        known = sources_named([name]).first()
        if known is not None:
            return known
        source = Source(name=name, kind=kind, name_keys=[name_key(name)], created_at=now)
        entry = append(
            stream=source.stream,
            kind="source.noted",
            body={"name": name, "kind": str(kind)},
            actor=actor,
            reason="named in a document",
            now=now,
        )
        source.stream_seq = entry.stream_seq
        source.save(force_insert=True)
    return source
