"""How likely two reports tell of one event: a logistic regression whose weights are data.

`likeness_weights.json` is written by `benchmarks/train_same_subject.py` and says what it was learned from.
"""

import json
from collections.abc import Mapping
from functools import cache
from math import exp, fsum
from pathlib import Path
from typing import NamedTuple

from claims.consistency.matching.reports.features import features
from claims.consistency.matching.reports.weighed import Weighed

WEIGHTS = Path(__file__).with_name("likeness_weights.json")


class Learned(NamedTuple):
    intercept: float
    weights: Mapping[str, float]


@cache
def learned() -> Learned:
    values = json.loads(WEIGHTS.read_text(encoding="utf-8"))
    return Learned(values["intercept"], values["weights"])


def likeness(left: Weighed, right: Weighed) -> float:
    """In [0, 1]; the same whichever comes first."""
    intercept, weights = learned()
    found = features(left, right)
    return 1 / (1 + exp(-fsum([intercept, *(weights[name] * value for name, value in found.items())])))
