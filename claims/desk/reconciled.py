"""Low, best and high as the desk shows them: by which rule, from what, and what stayed out."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from claims.consistency.models import Reconciliation
from claims.consistency.reconciliation.figures import Count
from claims.consistency.vocabulary import ReconciliationState
from claims.desk.comparison import count_words
from claims.desk.forms.reasons import ReasonForm
from claims.desk.pages import DeskForm
from claims.desk.presenters import words
from claims.register.models import ClaimVersion


@dataclass(frozen=True, slots=True)
class Part:
    """One claim that a rule used (`text` is its figure) or left out (`text` says why)."""

    version: ClaimVersion | None
    who: str
    text: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Reconciled:
    row: Reconciliation
    title: str
    used: list[Part]
    left_out: list[Part]
    form: DeskForm
    is_adopted: bool
    has_moved: bool


def reconciled(rows: Sequence[Reconciliation], bound: Mapping[str, DeskForm]) -> list[Reconciled]:
    """What people adopted first, then what the rules propose, count by count."""
    named = {entry["version"] for row in rows for entry in [*row.inputs, *row.left_out]}
    versions = ClaimVersion.objects.select_related("origin").in_bulk(named)
    ordered = sorted(rows, key=lambda r: (r.measure, r.population, r.state != ReconciliationState.ADOPTED, r.rule))
    return [_shown(row, rows, versions, bound) for row in ordered]


def _shown(
    row: Reconciliation,
    rows: Sequence[Reconciliation],
    versions: Mapping[int, ClaimVersion],
    bound: Mapping[str, DeskForm],
) -> Reconciled:
    key = f"adopt-{row.pk}"
    is_adopted = row.state == ReconciliationState.ADOPTED
    same = (row.measure, row.population, row.rule)
    return Reconciled(
        row=row,
        title=count_words(Count(row.measure, row.population)),
        used=[_used(entry, versions) for entry in row.inputs],
        left_out=[_left_out(entry, versions) for entry in row.left_out],
        form=bound.get(key) or ReasonForm(auto_id=f"{key}-%s"),
        is_adopted=is_adopted,
        has_moved=is_adopted
        and any(
            (other.measure, other.population, other.rule) == same and other.inputs_sha256 != row.inputs_sha256
            for other in rows
        ),
    )


def _used(entry: Mapping[str, object], versions: Mapping[int, ClaimVersion]) -> Part:
    lower, upper = words.given(entry["lower"]), words.given(entry["upper"])
    return Part(versions.get(int(str(entry["version"]))), str(entry["origin"]), words.bounds(lower, upper))


def _left_out(entry: Mapping[str, object], versions: Mapping[int, ClaimVersion]) -> Part:
    version = versions.get(int(str(entry["version"])))
    return Part(version, version.origin.name if version else "a claim", str(entry["why"]))
