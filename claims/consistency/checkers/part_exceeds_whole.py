"""A part that is larger than the whole it belongs to: children among the killed, one strike within the five."""

from collections.abc import Sequence
from decimal import Decimal

from claims.consistency.checkers.found import Found, Outcome, held
from claims.consistency.comparable import Case, ComparableClaim
from claims.consistency.rules.bounds import is_below, is_vague, reading
from claims.consistency.rules.populations import counted_population, is_within
from claims.consistency.rules.wording import figure_words, party_words
from claims.consistency.vocabulary import Answer, FindingKind
from claims.lib.grouping import grouped


class PartExceedsWhole:
    name = "part_exceeds_whole"
    version = "1"
    is_comparison = True

    def check(self, case: Case) -> Sequence[Outcome]:
        by_claim = {claim.claim_id: claim for claim in case.claims}
        by_voice = grouped(case.claims, lambda claim: (claim.document_id, claim.speaker.id))

        def wholes_for(part: ComparableClaim) -> list[ComparableClaim]:
            if part.figure is not None and part.figure.part_of is not None:
                near = [by_claim[part.figure.part_of]] if part.figure.part_of in by_claim else []
            else:
                near = by_voice.get((part.document_id, part.speaker.id), [])
            return [whole for whole in near if _belongs_to(part, whole)]

        return [
            _outcome(part, max(wholes, key=_least))
            for part in _each_once((*case.claims, *case.parts))
            if (wholes := wholes_for(part))
        ]


def _least(claim: ComparableClaim) -> Decimal:
    """A document that tells of victims one by one gives small figures too; the whole is its largest."""
    return Decimal(0) if claim.figure is None else claim.figure.lower or claim.figure.upper or Decimal(0)


def _each_once(claims: Sequence[ComparableClaim]) -> list[ComparableClaim]:
    """A part repeated in headline and text exceeds its whole once."""
    once: dict[object, ComparableClaim] = {}
    for claim in claims:
        figure = claim.figure
        if figure is not None:
            said = (figure.measure, figure.population, figure.lower, figure.upper, figure.part_of)
            once.setdefault((claim.document_id, claim.speaker.id, claim.subject_id, *said), claim)
    return list(once.values())


def _belongs_to(part: ComparableClaim, whole: ComparableClaim) -> bool:
    """Stated by the text, or within one document: a smaller population, or a smaller subject, of one measure."""
    if part.claim_id == whole.claim_id or part.figure is None or whole.figure is None:
        return False
    if is_vague(part.figure) or is_vague(whole.figure):
        return False
    if part.figure.part_of is not None:
        return part.figure.part_of == whole.claim_id
    if part.document_id != whole.document_id or part.speaker.id != whole.speaker.id:
        return False
    mine, theirs = part.figure, whole.figure
    if theirs.part_of is not None or (mine.measure, mine.unit) != (theirs.measure, theirs.unit):
        return False
    if part.subject_id == whole.subject_id:
        return part.scope == whole.scope and is_within(mine.population, theirs.population)
    return counted_population(mine.population) == counted_population(theirs.population)


def _outcome(part: ComparableClaim, whole: ComparableClaim) -> Outcome:
    assert part.figure is not None
    assert whole.figure is not None
    if not is_below(reading(whole.figure), reading(part.figure)):
        return held("the part fits into the whole")
    return Outcome(
        answer=Answer.INCONSISTENT,
        reason="the part is larger than the whole",
        found=Found(
            kind=FindingKind.PART_EXCEEDS_WHOLE,
            about=(part.claim_id, whole.claim_id),
            claims=(part, whole),
            sentence=(
                f"{party_words(part.origin)}: {figure_words(part.figure)}, more than the "
                f"{figure_words(whole.figure)} it is a part of."
            ),
            severity=0.8,
        ),
    )
