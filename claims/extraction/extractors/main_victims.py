"""The dead and hurt of a report that counts nobody: the victims it names or points at."""

from collections.abc import Iterator, Sequence
from decimal import Decimal

from claims.extraction.extractors.rules_en import implied
from claims.extraction.proposals import Proposal, Report

# Nouns that may mean any victim told of before.
_ANYBODY = frozenset(
    {"he", "she", "victim", "person", "child", "man", "woman", "teen", "teenager", "suspect", "gunman"}
)

Bounds = tuple[Decimal | None, Decimal | None]


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


def injured(headline: Sequence[Proposal], proposals: Sequence[Proposal], dead: Bounds | None) -> Bounds | None:
    """Those named or pointed at as hurt, and those shot who are not among the dead."""
    every = [*headline, *proposals]
    dead_names, _ = _victims(every, ("killed",))
    hurt_names, hurt = _victims(every, ("injured",))
    shot_names, shot = _victims(every, ("shot",))
    # Of the dead that are only counted, each may be one of those named as shot.
    unnamed = int(dead[0]) - len(dead_names) if dead and dead[0] is not None else 0
    shot_only = sorted(shot_names - hurt_names - dead_names)[max(0, unnamed) :]
    names = (hurt_names - dead_names) | set(shot_only)
    if names:
        return Decimal(len(names)), Decimal(len(names))
    if not dead:
        return (Decimal(1), Decimal(1)) if hurt or shot else None
    apart = _pointed_at(every, "injured") - _words_of_dead(every)
    return (Decimal(len(apart)), Decimal(len(apart))) if apart else None


def _pointed_at(proposals: Sequence[Proposal], measure: str) -> set[str]:
    """The nouns that point at somebody hurt: "his brother", "the officer"."""
    found = set()
    for proposal in proposals:
        reasons = {reason.field: reason for reason in proposal.reasons}
        if proposal.figure is None and "victim" in reasons and reasons["measure"].value == measure:
            word = reasons["victim"].words.lower().split()[-1]
            found |= {word} if word not in _ANYBODY and not reasons["victim"].value else set()
    return found


def _words_of_dead(proposals: Sequence[Proposal]) -> set[str]:
    """Every word of the claims about the dead; whoever these words point at is no survivor."""
    return {
        word.strip(".,").lower()
        for proposal in proposals
        if any(reason.field == "measure" and reason.value == "killed" for reason in proposal.reasons)
        for word in proposal.exact.split()
    }


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
