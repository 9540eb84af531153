"""A search as its page shows it: what was asked, chips to take it away again, and what was found."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from claims.assignments.selectors import assigned_to
from claims.audit.models import Actor
from claims.consistency.rules.wording import listed
from claims.desk.forms.filters import read_filters
from claims.desk.forms.search import SearchForm, query_of
from claims.desk.keys import key_in
from claims.desk.search_rows import Row, rows_of
from claims.documents.models import Source
from claims.documents.rules import name_key
from claims.register.models import Subject
from claims.search.marking import words_to_mark
from claims.search.rules import Asked
from claims.search.selectors import Group, search
from claims.search.vocabulary import SearchKind

MINE_SHOWN = 12


@dataclass(frozen=True, slots=True)
class Chip:
    """What narrows the search, in words, and the query without it."""

    label: str
    without: str


@dataclass(frozen=True, slots=True)
class Shown:
    """One kind. `whole` is the query of its own page, `more` of the page after this one; empty where there is none."""

    group: Group
    rows: list[Row]
    whole: str
    more: str


@dataclass(frozen=True, slots=True, kw_only=True)
class SearchPage:
    form: SearchForm
    asked: Asked
    chips: list[Chip]
    groups: list[Shown]
    notes: list[str]
    query: str
    mine: list[Any]


def search_parts(given: Mapping[str, Any], reader: Actor) -> SearchPage:
    form = read_filters(SearchForm, given)
    asked, names, notes = _asked(form, reader)
    found, query = search(asked, reader), query_of(form)
    words = words_to_mark(asked.words)
    return SearchPage(
        form=form,
        asked=asked,
        chips=_chips(form, names),
        groups=[
            Shown(
                group,
                rows_of(group, words),
                query_of(form, kind=group.kind.value) if asked.kind is None and group.count > len(group.hits) else "",
                query_of(form, before=group.next_before) if asked.kind and group.next_before else "",
            )
            for group in found.groups
        ],
        notes=[*notes, *_left_out(found.left_out), *([found.note] if found.note else [])],
        query=query,
        mine=list(assigned_to(reader)[:MINE_SHOWN]) if asked.is_empty and reader.pk else [],
    )


def _asked(form: SearchForm, reader: Actor) -> tuple[Asked, dict[str, str], list[str]]:
    """The search, the names of the records it names, and a sentence for each name that is nobody's."""
    given, names, notes = form.cleaned_data, {}, []
    keys: dict[str, int | None] = {"source": None, "origin": None, "subject": None}
    for field in ("source", "origin"):
        if typed := given.get(field):
            source = _source(typed)
            if source is None:
                notes.append(f"No source goes by “{typed}”; the search was not narrowed by it.")
            else:
                keys[field], names[field] = source.pk, source.name
    if subject := Subject.objects.filter(pk=given["subject"]).first() if given.get("subject") else None:
        keys["subject"], names["subject"] = subject.pk, subject.name
    assigned = given.get("assigned")
    person = reader if assigned == "me" else Actor.objects.filter(user__username=assigned).first() if assigned else None
    asked = Asked(
        words=(given.get("q") or "").replace("\x00", "").strip(),
        kind=SearchKind(given["kind"]) if given.get("kind") else None,
        status=given.get("status") or "",
        measure=given.get("measure") or "",
        since=given.get("since"),
        until=given.get("until"),
        rating=given.get("rating") or "",
        # Somebody who never acted has nothing: no actor is theirs, so none is found.
        person=(person.pk if person else reader.pk) if assigned and assigned != "nobody" else None,
        is_free=assigned == "nobody",
        has_findings=bool(given.get("findings")),
        language=given.get("language") or "",
        before=given.get("before"),
        **keys,
    )
    return asked, names, notes


def _source(typed: str) -> Source | None:
    """By number, as links have it, or by a name that it goes by."""
    key = key_in(typed)
    if key is not None:
        return Source.objects.filter(pk=key).first()
    return Source.objects.filter(name_keys__contains=[name_key(typed)]).order_by("-is_confirmed", "pk").first()


def _chips(form: SearchForm, names: Mapping[str, str]) -> list[Chip]:
    chosen = [name for name, value in form.cleaned_data.items() if value and name not in ("q", "before")]
    labels = {"since": "from", "until": "to", "kind": "only"}
    return [
        Chip(
            f"{labels.get(name, (form.fields[name].label or name).lower())}: "
            f"{names.get(name) or form.label_of(name, form.cleaned_data[name])}",
            query_of(form, **{name: None}),
        )
        for name in chosen
    ]


def _left_out(kinds: list[SearchKind]) -> list[str]:
    if not kinds:
        return []
    return [f"Not searched, because they cannot be narrowed like this: {listed(kind.label for kind in kinds)}."]
