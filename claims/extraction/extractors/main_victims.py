"""The dead of a report that counts nobody: the victims it names or points at."""

from collections.abc import Iterator, Sequence
from decimal import Decimal

from claims.extraction.extractors.main_counts import Bounds
from claims.extraction.extractors.rules_en import implied
from claims.extraction.proposals import Proposal, Report


def killed(headline: Sequence[Proposal], proposals: Sequence[Proposal], report: Report) -> Bounds | None:
    """The named dead, or one where somebody is only pointed at; one more where the attacker took their own life."""
    names, pointed = _victims([*headline, *proposals], ("killed",))
    number = len(names) or int(pointed)
    if number == 1 and implied.tells_attack_and_suicide(report.text) and _others_die(proposals):
        number = 2
    return (Decimal(number), Decimal(number)) if number else None


def _others_die(proposals: Sequence[Proposal]) -> bool:
    """Whether somebody is killed by another, and not the suicide alone."""
    return any(
        reason.field == "measure" and reason.value == "killed" and "self" not in reason.words
        for proposal in proposals
        for reason in proposal.reasons
    )


def _victims(proposals: Sequence[Proposal], measures: Sequence[str]) -> tuple[set[str], bool]:
    """Last names of the victims told under `measures`, and whether anybody is told of at all."""
    names: set[str] = set()
    pointed = False
    for measure, name in _told(proposals):
        if measure in measures:
            pointed = True
            names |= {name.split()[-1]} if name else set()
    return names, pointed


def _told(proposals: Sequence[Proposal]) -> Iterator[tuple[str, str]]:
    for proposal in proposals:
        reasons = {reason.field: reason.value for reason in proposal.reasons}
        if proposal.figure is None and "victim" in reasons:
            yield reasons.get("measure", ""), reasons["victim"]
