"""Everything that is measured of one ledger of one size."""

import json
import random
import statistics
import subprocess
import sys
import time
from collections import defaultdict
from pathlib import Path
from typing import Any, NamedTuple

from benchmarks import _peers
from benchmarks.at_scale import ways
from benchmarks.at_scale.comparing import compare_all
from benchmarks.at_scale.newcomers import Newcomer, by_size, evenly
from benchmarks.at_scale.peer import MODES, contradicting_pairs, implied_pairs
from benchmarks.at_scale.rechecking import start
from benchmarks.generated_ledger.known import read_truth
from benchmarks.generated_ledger.loading import generate_ledger
from benchmarks.generated_ledger.scoring import Shapes, Tally, judge, told_of
from benchmarks.generated_ledger.shape import Shape
from claims.consistency.models import Finding

_SCRIPT = Path(__file__).resolve().parent.parent / "score_scale.py"
# The slow ways are asked as many times as is bearable.
_SLOW = 12


def measure(
    shape: Shape, truth: Path, *, questions: int, workers: int, with_recheck: bool, with_peer: bool
) -> dict[str, Any]:
    """One row a name, to be printed beside those of other sizes."""
    begun = time.monotonic()
    done = generate_ledger(shape, truth=truth)
    _say(f"{done.claims:,} claims generated in {time.monotonic() - begun:.0f} s")
    measured: dict[str, Any] = {"claims": done.claims, "pairs": implied_pairs(truth)}
    if with_recheck:
        measured["recheck"] = recheck(workers)
        measured["recheck"]["recall"] = divergent_recall(truth)
    measured["new claim"] = new_claim(shape.seed, questions)
    if with_peer and _peers.are_installed():
        measured["compared"] = compare_all()
        for mode in MODES:
            measured[f"splink {mode}"] = contradicting_pairs(truth, mode)
            _say(f"splink {mode}: {measured[f'splink {mode}']['seconds']:.1f} s")
    return measured


class Answered(NamedTuple):
    """Milliseconds: median and 95th percentile by the clock, median of this process's own processor time."""

    p50: float
    p95: float
    busy: float


def _say(words: str) -> None:
    print(words, file=sys.stderr, flush=True)


def new_claim(seed: int, questions: int) -> dict[str, dict[str, Answered]]:
    """Way -> how claims are drawn -> how long it took."""
    rng = random.Random(f"{seed} newcomers")
    asked = {"by size": by_size(rng, questions), "evenly": evenly(rng, questions)}
    ways.be_ready_for([*asked["by size"], *asked["evenly"]])
    ways.index_statements()
    found: dict[str, dict[str, Answered]] = defaultdict(dict)
    for drawn, newcomers in asked.items():
        found["what it meets"][drawn] = _asked("what it meets", ways.meeting, newcomers)
        found["its subject"][drawn] = _asked("its subject", ways.candidates, newcomers)
        found["whole subject"][drawn] = _asked("whole subject", ways.whole_subject, newcomers[:_SLOW])
        found["pg_trgm"][drawn] = _asked("pg_trgm", ways.trigrams, newcomers[:_SLOW])
        with ways.without_indexes():
            found["naive scan"][drawn] = _asked("naive scan", ways.naive_scan, newcomers[:_SLOW])
    return found


def _asked(name: str, way: ways.Way, newcomers: list[Newcomer]) -> Answered:
    # The first question plans and fills caches, which a server that runs has behind it.
    ways.seconds_of(way, newcomers[0])
    clock, busy = zip(*(ways.seconds_of(way, new) for new in newcomers), strict=True)
    ordered = sorted(clock)
    p50, p95 = ordered[len(ordered) // 2], ordered[min(len(ordered) - 1, int(len(ordered) * 0.95))]
    answered = Answered(p50 * 1000, p95 * 1000, statistics.median(busy) * 1000)
    _say(f"{name}: {answered.p50:.1f} / {answered.p95:.1f} ms, {answered.busy:.1f} ms of it ours")
    return answered


def recheck(workers: int) -> dict[str, Any]:
    """Several workers at once, each a process of its own."""
    begun = time.monotonic()
    _say(f"re-check: {start()} parts, split in {time.monotonic() - begun:.1f} s")
    command = [sys.executable, str(_SCRIPT), "--worker"]
    running = [subprocess.Popen(command, stdout=subprocess.PIPE, text=True) for _ in range(workers)]
    said = [json.loads(each.communicate()[0].splitlines()[-1]) for each in running]
    seconds = time.monotonic() - begun
    _say(f"re-check: {seconds:.0f} s")
    return {
        "seconds": seconds,
        "busy": sum(each["busy"] for each in said),
        "megabytes": max(each["megabytes"] for each in said),
        "findings": Finding.objects.count(),
    }


def divergent_recall(truth: Path) -> float:
    tallies: dict[str, Tally] = defaultdict(Tally)
    known = {claim.claim: claim for each in read_truth(truth) for claim in each.claims}
    for each in read_truth(truth):
        units = [unit for unit in each.units if unit.kind == "divergent"]
        if units:
            told = list(told_of(each.subject, known, kind="divergent"))
            judge(each._replace(units=units), known, told, tallies, Shapes())
    return tallies["divergent"].found / max(1, tallies["divergent"].units)
