"""splink on the claims of a generated ledger, in the environment of `make peers`."""

import csv
import json
from collections import Counter
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from benchmarks._peers import run_peer
from benchmarks.generated_ledger.figures import reach
from benchmarks.generated_ledger.known import Truth, read_truth

MODES = ("predict", "link")


def _blocks(truth: Truth) -> Iterator[tuple[int, str, int, float, float]]:
    """Claim, block, body, low, high of every figure that can be compared."""
    for claim in truth.claims:
        if claim.counted and not claim.figure.is_vague:
            yield claim.claim, f"{truth.subject} {claim.counted}", claim.body, *reach(claim.figure)


def implied_pairs(truth: Path) -> int:
    """Pairs of claims of one subject and count: what a check of everything decides on."""
    sizes = Counter(block for each in read_truth(truth) for _, block, *_ in _blocks(each))
    return sum(size * (size - 1) // 2 for size in sizes.values())


def contradicting_pairs(truth: Path, mode: str) -> dict[str, Any]:
    """What benchmarks/peers/splink_pairs.py says of the same claims and the divergences to be found among them."""
    claims, sought = truth.with_name("claims.csv"), truth.with_name("sought.csv")
    with claims.open("w", newline="") as first, sought.open("w", newline="") as second:
        rows, units = csv.writer(first), csv.writer(second)
        rows.writerow(["claim", "block", "body", "low", "high"])
        units.writerow(["unit", "side", "claim"])
        number = 0
        for each in read_truth(truth):
            for claim, block, body, low, high in _blocks(each):
                rows.writerow(
                    [claim, block, body, "" if low == float("-inf") else low, "" if high == float("inf") else high]
                )
            for unit in each.units:
                if unit.kind == "divergent":
                    number += 1
                    units.writerows([number, side, claim] for side, told in enumerate(unit.sides) for claim in told)
    said: dict[str, Any] = json.loads(run_peer("splink_pairs.py", claims, sought, mode)[-1])
    return said
