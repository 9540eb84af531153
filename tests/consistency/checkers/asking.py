"""Asking one checker about one case."""

from claims.consistency.checkers import Checker
from claims.consistency.checkers.found import Found, found_in
from claims.consistency.comparable import Case


def found_by(checker: Checker, case: Case) -> list[Found]:
    return found_in(checker.check(case))


def sentences_of(checker: Checker, case: Case) -> list[str]:
    return [found.sentence for found in found_by(checker, case)]


def reasons_of(checker: Checker, case: Case) -> list[str]:
    return [outcome.reason for outcome in checker.check(case)]
