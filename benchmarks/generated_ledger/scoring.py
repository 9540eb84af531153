"""The findings of a checked ledger against its truth."""

import sys
import time
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from pathlib import Path
from typing import NamedTuple

from django.db.models import Prefetch

from benchmarks.generated_ledger.judging import finds, is_right, row_of
from benchmarks.generated_ledger.known import Known, Truth, read_truth
from benchmarks.generated_ledger.loading import generate_ledger
from benchmarks.generated_ledger.shape import RECORDED_AT, Shape
from claims.audit.services import machine_actor
from claims.consistency.models import Finding, FindingClaim
from claims.consistency.services import check_subject
from claims.register.models import Subject


class Told(NamedTuple):
    """One finding as it is judged."""

    row: str
    claims: tuple[Known, ...]
    sentence: str


class Tally:
    """Counts of one row of the table."""

    def __init__(self) -> None:
        self.units = self.found = self.findings = self.right = 0

    def line(self, name: str) -> str:
        recall = f"{self.found / self.units:8.3f}" if self.units else "       -"
        precision = f"{self.right / self.findings:10.3f}" if self.findings else "         -"
        return f"{name:20}{self.units:9}{self.found:9}{recall}{self.findings:10}{self.right:8}{precision}"


def check_everything() -> float:
    """Check every subject as a worker does; seconds."""
    actor, begun = machine_actor("consistency"), time.monotonic()
    for subject_id in Subject.objects.order_by("pk").values_list("pk", flat=True).iterator():
        check_subject(subject_id=subject_id, actor=actor, now=RECORDED_AT)
    return time.monotonic() - begun


def told_of(subject_id: int, known: Mapping[int, Known], kind: str = "") -> Iterator[Told]:
    """The findings of a subject, of one kind or all, with what is known of the claims that each names."""
    named = FindingClaim.objects.order_by("position").select_related("version")
    findings = Finding.objects.filter(subject=subject_id, **({"kind": kind} if kind else {}))
    for finding in findings.prefetch_related(Prefetch("finding_claims", named)):
        claims = tuple(known[each.version.claim_id] for each in finding.finding_claims.all())
        yield Told(row_of(finding.kind, claims), claims, finding.sentence)


class Shapes:
    """What false findings and missed things are made of, each sort counted, with one of it in words."""

    def __init__(self) -> None:
        self._counts: dict[str, Counter[str]] = defaultdict(Counter)
        self._examples: dict[tuple[str, str], str] = {}

    def note(self, what: str, claims: Iterable[Known], example: str) -> None:
        shape = shape_of(claims)
        self._counts[what][shape] += 1
        self._examples.setdefault((what, shape), example)

    def lines(self, most: int = 5) -> Iterator[str]:
        for what in sorted(self._counts):
            yield f"\n{what}"
            for shape, count in self._counts[what].most_common(most):
                yield f"{count:7}  {shape}\n         e.g. {self._examples[what, shape][:400]}"


def judge(
    truth: Truth, known: Mapping[int, Known], told: Sequence[Told], tallies: dict[str, Tally], shapes: Shapes
) -> None:
    """Count what one subject's findings have right and what they miss; `known` has every claim of the ledger."""
    right: dict[str, list[Told]] = defaultdict(list)
    for each in told:
        tallies[each.row].findings += 1
        if is_right(each.row, each.claims):
            tallies[each.row].right += 1
            right[each.row].append(each)
        else:
            shapes.note(f"false {each.row}", each.claims, f"subject {truth.subject}: {each.sentence}")
    for unit in truth.units:
        tallies[unit.kind].units += 1
        row = "revised" if unit.kind == "fall" else unit.kind
        if any(finds(unit, each.claims, known) for each in right[row]):
            tallies[unit.kind].found += 1
        else:
            named = [known[claim] for side in unit.sides for claim in side]
            shapes.note(f"missed {unit.kind}", named, f"subject {truth.subject}: {_brief(named)}")


def _brief(claims: Sequence[Known]) -> str:
    return "; ".join(
        f"claim {claim.claim} of {claim.body} at stage {claim.stage}: {claim.lower} to {claim.upper} {claim.fault}"
        for claim in claims[:8]
    )


def shape_of(claims: Iterable[Known]) -> str:
    """What a finding is made of, whoever speaks: each sort of claim once."""
    sorts = {
        " ".join(
            word
            for word in (
                claim.counted.split(" ")[0],
                claim.fault or "true",
                "misdated" if claim.is_misdated else "",
                "exact" if claim.lower == claim.upper and not claim.approximate else "bounded",
            )
            if word
        )
        for claim in claims
    }
    return ", ".join(sorted(sorts))


def run(shape: Shape, truth: Path, *, with_shapes: bool) -> None:
    """Generate, check, print."""
    done = generate_ledger(shape, truth=truth)
    seconds = check_everything()
    print(f"{done.claims:,} claims about {done.subjects:,} subjects, checked in {seconds:.0f} s", file=sys.stderr)
    tallies: dict[str, Tally] = defaultdict(Tally)
    shapes = Shapes()
    known = {claim.claim: claim for each in read_truth(truth) for claim in each.claims}
    for each in read_truth(truth):
        judge(each, known, list(told_of(each.subject, known)), tallies, shapes)
    print(f"{'':20}{'to find':>9}{'found':>9}{'recall':>8}{'findings':>10}{'right':>8}{'precision':>10}")
    for name in sorted(tallies):
        print(tallies[name].line(name))
    for line in shapes.lines() if with_shapes else ():
        print(line)
