"""Low, best and high as the desk shows them: by which rule, from what, what stayed out, and how the proposal moved."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from claims.consistency.models import Reconciliation
from claims.consistency.reconciliation.figures import Count
from claims.consistency.selectors import Move
from claims.consistency.vocabulary import ReconciliationState, RuleName
from claims.desk.comparison import count_words
from claims.desk.forms.reasons import ReasonForm
from claims.desk.pages import DeskForm
from claims.desk.presenters import words
from claims.desk.presenters.moves import Strip, draw_moves
from claims.register.models import ClaimVersion

# The order in which rules are shown; the first one is the proposal.
_RULES = (
    RuleName.LATEST_PER_ORIGIN,
    RuleName.ENVELOPE,
    RuleName.CONSERVATIVE,
    RuleName.SOURCE_PRIORITY,
    RuleName.PENDING,
)


@dataclass(frozen=True, slots=True)
class Part:
    """One claim that a rule used (`text` is its figure) or left out (`text` says why)."""

    version: ClaimVersion | None
    who: str
    text: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Reconciled:
    row: Reconciliation
    used: list[Part]
    left_out: list[Part]
    form: DeskForm
    is_adopted: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class ReconciledCount:
    """One count: what people adopted (if anything), what is proposed first, what other rules make of it.

    `same` names the rules that come to the same figures as the first.
    """

    title: str
    main: list[Reconciled]
    others: list[Reconciled]
    same: list[str]
    moves: Sequence[Move]
    strip: Strip | None

    @property
    def is_refused(self) -> bool:
        """Whether the form of a folded rule was refused, so that it has to stand open."""
        return any(item.form.is_bound for item in self.others)


def reconciled(
    rows: Sequence[Reconciliation], moves: Mapping[Count, Sequence[Move]], bound: Mapping[str, DeskForm]
) -> list[ReconciledCount]:
    """Count by count."""
    named = {entry["version"] for row in rows for entry in [*row.inputs, *row.left_out]}
    versions = ClaimVersion.objects.select_related("origin").in_bulk(named)
    counts: dict[Count, list[Reconciled]] = {}
    for row in sorted(rows, key=_place):
        counts.setdefault(Count(row.measure, row.population), []).append(_shown(row, versions, bound))
    return [_count(count, items, moves.get(count, ())) for count, items in counts.items()]


def _place(row: Reconciliation) -> tuple[object, ...]:
    return row.measure, row.population, row.state != ReconciliationState.ADOPTED, _RULES.index(RuleName(row.rule))


def _count(count: Count, items: Sequence[Reconciled], moves: Sequence[Move]) -> ReconciledCount:
    adopted = [item for item in items if item.is_adopted]
    proposed = [item for item in items if not item.is_adopted]
    # Beside what is adopted the newest proposal of its own rule, where the figures moved.
    first = [item for item in proposed if adopted and adopted[0].row.stale_at and item.row.rule == adopted[0].row.rule]
    main = [*adopted, *first] if adopted else proposed[:1]
    others = [item for item in items if item not in main]
    return ReconciledCount(
        title=count_words(count),
        main=main,
        others=[item for item in others if _ends(item) != _ends(main[0]) or item.form.is_bound],
        same=[item.row.get_rule_display() for item in others if _ends(item) == _ends(main[0])],
        moves=moves,
        strip=draw_moves([(move.row.low, move.row.best, move.row.high) for move in moves if move.is_proposal]),
    )


def _ends(item: Reconciled) -> tuple[object, ...]:
    return item.row.low, item.row.best, item.row.high


def _shown(row: Reconciliation, versions: Mapping[int, ClaimVersion], bound: Mapping[str, DeskForm]) -> Reconciled:
    key = f"adopt-{row.pk}"
    return Reconciled(
        row=row,
        used=[_used(entry, versions) for entry in row.inputs],
        left_out=[_left_out(entry, versions) for entry in row.left_out],
        form=bound.get(key) or ReasonForm(auto_id=f"{key}-%s"),
        is_adopted=row.state == ReconciliationState.ADOPTED,
    )


def _used(entry: Mapping[str, object], versions: Mapping[int, ClaimVersion]) -> Part:
    lower, upper = words.given(entry["lower"]), words.given(entry["upper"])
    return Part(versions.get(int(str(entry["version"]))), str(entry["origin"]), words.bounds(lower, upper))


def _left_out(entry: Mapping[str, object], versions: Mapping[int, ClaimVersion]) -> Part:
    version = versions.get(int(str(entry["version"])))
    return Part(version, version.origin.name if version else "a claim", str(entry["why"]))
