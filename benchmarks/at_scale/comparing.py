"""Comparing alone, without reading and storing: what the checkers take for cases that lie in memory."""

import time
from typing import NamedTuple

from claims.consistency.checkers import CHECKERS
from claims.consistency.checkers.divergent import Divergent
from claims.consistency.comparable import Case
from claims.consistency.rechecks.batches import SubjectLeft, in_batches
from claims.consistency.rules.comparison import thing_of, why_not_comparable
from claims.consistency.selectors.cases import load_cases
from claims.register.models import Subject


class Compared(NamedTuple):
    """Processor seconds: for contradictions between origins, and for every kind of finding."""

    divergent: float
    everything: float


def compare_all() -> Compared:
    """One subject after the other, each read before it is timed."""
    contradictions = Divergent()
    others = [checker for checker in CHECKERS if checker.name != contradictions.name]
    divergent, everything = 0.0, 0.0
    keys = Subject.objects.order_by("pk").values_list("pk", flat=True)
    for batch in in_batches(SubjectLeft(key, claims=9) for key in keys):
        for case in load_cases(list(Subject.objects.filter(pk__in=[left.subject_id for left in batch]))):
            _be_ready(case)
            begun = time.process_time()
            contradictions.check(case)
            divergent += time.process_time() - begun
            for checker in others:
                checker.check(case)
            everything += time.process_time() - begun
    return Compared(divergent, everything)


def _be_ready(case: Case) -> None:
    """The peer is handed what each claim counts, too, and only claims that can be compared."""
    for claim in case.claims:
        if why_not_comparable(claim) is None:
            thing_of(claim)
