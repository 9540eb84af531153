"""Comparing alone, without reading and storing: what the checkers take for cases that lie in memory."""

import time
from typing import NamedTuple

from claims.consistency.checkers import CHECKERS
from claims.consistency.checkers.divergent import Divergent
from claims.consistency.selectors.cases import load_case
from claims.register.models import Subject


class Compared(NamedTuple):
    """Processor seconds: for contradictions between origins, and for every kind of finding."""

    divergent: float
    everything: float


def compare_all() -> Compared:
    """One subject after the other, each read before it is timed."""
    checker, divergent, everything = Divergent(), 0.0, 0.0
    for subject in Subject.objects.order_by("pk").iterator():
        case = load_case(subject)
        begun = time.process_time()
        checker.check(case)
        between = time.process_time()
        for each in CHECKERS:
            each.check(case)
        divergent += between - begun
        everything += time.process_time() - between
    return Compared(divergent, everything)
