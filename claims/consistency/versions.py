"""Which version of which checker and rule has seen a subject, and which of them have to look at it again."""

from collections.abc import Mapping
from dataclasses import dataclass

from claims.consistency.checkers import CHECKERS
from claims.consistency.reconciliation import RULES
from claims.consistency.standings import VERSION as STANDINGS_VERSION


def checker_versions() -> dict[str, str]:
    """Name to version of every checker there is now."""
    return {checker.name: checker.version for checker in CHECKERS}


def rule_versions() -> dict[str, str]:
    """Name to version of every rule of reconciliation there is now, and of what keeps the last word of each origin."""
    return {**{str(rule.name): rule.version for rule in RULES}, "standings": STANDINGS_VERSION}


@dataclass(frozen=True, slots=True)
class Due:
    """What a check has to run.

    `checkers` holds names; one that no longer exists stands there too, because what it found is to be resolved. None
    is all of them, and with them whatever was ever found. `rules`: whether figures are reconciled anew, and the last
    word of each origin looked up.
    """

    checkers: frozenset[str] | None
    rules: bool

    @property
    def is_nothing(self) -> bool:
        return self.checkers == frozenset() and not self.rules

    def runs(self, checker: str) -> bool:
        return self.checkers is None or checker in self.checkers


EVERYTHING = Due(checkers=None, rules=True)


def due_since(seen_checkers: Mapping[str, str], seen_rules: Mapping[str, str]) -> Due:
    """What is due for unchanged claims that these versions have seen."""
    return Due(checkers=_moved(seen_checkers, checker_versions()), rules=dict(seen_rules) != rule_versions())


def _moved(seen: Mapping[str, str], present: Mapping[str, str]) -> frozenset[str]:
    return frozenset(name for name in {*seen, *present} if seen.get(name) != present.get(name))
