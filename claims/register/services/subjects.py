"""What claims are about."""

from datetime import datetime

from django.db import transaction

from claims.audit.models import Actor
from claims.audit.rules import ensure_role
from claims.audit.selectors import roles_of
from claims.audit.services import append
from claims.audit.vocabulary import ActorKind
from claims.lib.edtf import DateSpan, span
from claims.lib.errors import Duplicate, InvalidInput, NotAllowed
from claims.lib.locks import lock_for_transaction
from claims.lib.words import clean
from claims.register.models import Subject
from claims.register.rules import WORKS_ON_CLAIMS, ensure_short_enough
from claims.register.vocabulary import SubjectKind


def _ensure_words(name: str, event_type: str, date: str, place: str) -> tuple[str, str, str, str]:
    kept = (
        clean(name, "The name"),
        clean(event_type, "The type of event"),
        clean(date, "The date"),
        clean(place, "The place"),
    )
    if not kept[0]:
        raise InvalidInput("A subject needs a name. Say what happened, where and when.", code="no_name")
    limits = (("The name", 300), ("The type of event", 60), ("The date", 40), ("The place", 200))
    for words, (what, longest) in zip(kept, limits, strict=True):
        ensure_short_enough(words, what, longest)
    return kept


def _ensure_may_create(actor: Actor, *, is_confirmed: bool) -> None:
    if actor.kind == ActorKind.PERSON:
        ensure_role(roles_of(actor), WORKS_ON_CLAIMS, "create a subject")
    elif is_confirmed:
        raise NotAllowed("A machine can only propose a subject; a person confirms it.")


def create_subject(
    *,
    name: str,
    kind: str,
    event_type: str = "",
    date: str = "",
    place: str = "",
    part_of: Subject | None = None,
    is_confirmed: bool,
    actor: Actor,
    reason: str,
    now: datetime,
) -> Subject:
    """Put on record what claims can be about; `date` is EDTF or empty.

    `Duplicate` (details: subject) when one of the same name, date and place is on record.
    """
    _ensure_may_create(actor, is_confirmed=is_confirmed)
    if kind not in SubjectKind.values:
        raise InvalidInput(
            f"“{kind}” is no kind of subject. Choose one of {', '.join(SubjectKind.values)}.", code="invalid_choice"
        )
    name, event_type, date, place = _ensure_words(name, event_type, date, place)
    days = span(date) if date else DateSpan(None, None)
    with transaction.atomic():
        lock_for_transaction(f"subject:{name.casefold()}")
        known = Subject.objects.filter(name__iexact=name, date=date, place__iexact=place).order_by("pk").first()
        if known is not None:
            raise Duplicate(f"“{known}” is on record already as a subject. Use that one.", subject=known.pk)
        subject = Subject(
            name=name,
            kind=kind,
            event_type=event_type,
            date=date,
            first_date=days.first,
            last_date=days.last,
            place=place,
            part_of=part_of,
            is_confirmed=is_confirmed,
            created_at=now,
        )
        entry = append(
            stream=subject.stream,
            kind="subject.created" if is_confirmed else "subject.proposed",
            body={
                "name": name,
                "kind": str(kind),
                "event_type": event_type,
                "date": date,
                "place": place,
                "part_of": None if part_of is None else str(part_of.stream),
            },
            actor=actor,
            reason=reason,
            now=now,
        )
        subject.stream_seq = entry.stream_seq
        subject.save(force_insert=True)
    return subject


def confirm_subject(subject: Subject, *, actor: Actor, reason: str, now: datetime) -> None:
    """A person linked a claim to it, and so believes in it too; runs in the transaction of that act."""
    subject = Subject.objects.select_for_update().get(pk=subject.pk)
    if subject.is_confirmed:
        return
    entry = append(stream=subject.stream, kind="subject.confirmed", body={}, actor=actor, reason=reason, now=now)
    Subject.objects.filter(pk=subject.pk).update(is_confirmed=True, stream_seq=entry.stream_seq)
