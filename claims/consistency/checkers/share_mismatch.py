"""Percentages against what they are percentages of: more than all of it, or not the count given beside them.

"40 per cent of the 200 wounded were children" and "90 wounded children" cannot both hold. The share names its whole
(`part_of`), and what it counts stands in the same document under the same voice.
"""

from collections.abc import Iterable, Sequence

from claims.consistency.checkers.found import Found, Outcome, held
from claims.consistency.checkers.things import by_document
from claims.consistency.comparable import Case, ComparableClaim
from claims.consistency.rules.bounds import Bounds, can_both_hold, is_below, is_vague, reading
from claims.consistency.rules.comparison import why_not_comparable
from claims.consistency.rules.populations import PEOPLE, counted_population
from claims.consistency.rules.shares import HUNDRED, counted, is_share
from claims.consistency.rules.wording import figure_words, number, party_words, quantity
from claims.consistency.vocabulary import Answer, FindingKind
from claims.register.vocabulary import Polarity

NO_WHOLE = "a percentage of a whole that is not on record"


class ShareMismatch:
    name = "share_mismatch"
    version = "1"
    is_comparison = True

    def check(self, case: Case) -> Sequence[Outcome]:
        by_claim = {claim.claim_id: claim for claim in case.claims}
        told = by_document(case.claims)
        outcomes: list[Outcome] = []
        for share in case.claims:
            figure = share.figure
            if figure is None or not is_share(figure) or figure.part_of is None or is_vague(figure):
                continue
            if share.polarity != Polarity.ASSERTS:
                continue
            whole = by_claim.get(figure.part_of)
            if is_below(Bounds(HUNDRED, HUNDRED), reading(figure)):
                outcomes.append(_more_than_all(share))
            elif whole is None or whole.figure is None or is_vague(whole.figure):
                outcomes.append(Outcome(answer=Answer.NOT_COMPARABLE, reason=NO_WHOLE))
            else:
                outcomes.extend(_against_counts(share, whole, told.get(share.document_id, [])))
        return outcomes


def _against_counts(
    share: ComparableClaim, whole: ComparableClaim, told: Sequence[ComparableClaim]
) -> Iterable[Outcome]:
    assert share.figure is not None
    assert whole.figure is not None
    allowed = counted(share.figure, whole.figure)
    for part in told:
        if not _counts_the_same(part, share, whole):
            continue
        assert part.figure is not None
        if can_both_hold(allowed, reading(part.figure)):
            yield held("the percentage fits the count")
        else:
            yield _found(share, whole, part, allowed)


def _counts_the_same(part: ComparableClaim, share: ComparableClaim, whole: ComparableClaim) -> bool:
    """A count of those whom the share is about: children among the wounded, not the wounded themselves."""
    if part.figure is None or share.figure is None or whole.figure is None or is_share(part.figure):
        return False
    if part.claim_id == whole.claim_id or part.speaker.id != share.speaker.id or is_vague(part.figure):
        return False
    population = counted_population(share.figure.population)
    is_some_of_them = part.figure.part_of == whole.claim_id or why_not_comparable(part) is None
    return (
        is_some_of_them
        and population != PEOPLE
        and part.figure.measure == whole.figure.measure
        and counted_population(part.figure.population) == population != counted_population(whole.figure.population)
    )


def _more_than_all(share: ComparableClaim) -> Outcome:
    assert share.figure is not None
    return Outcome(
        answer=Answer.INCONSISTENT,
        reason="more than all of it",
        found=Found(
            kind=FindingKind.PART_EXCEEDS_WHOLE,
            about=("share", share.claim_id),
            claims=(share,),
            sentence=f"{party_words(share.origin)}: {quantity(share.figure)} per cent of a whole, more than all of it.",
            severity=0.6,
        ),
    )


def _found(share: ComparableClaim, whole: ComparableClaim, part: ComparableClaim, allowed: Bounds) -> Outcome:
    assert share.figure is not None
    assert whole.figure is not None
    assert part.figure is not None
    ends = " to ".join(number(round(end, 1)) for end in allowed if end is not None)
    return Outcome(
        answer=Answer.INCONSISTENT,
        reason="the percentage does not fit the count",
        found=Found(
            kind=FindingKind.SUM_MISMATCH,
            about=("share", share.claim_id, part.claim_id),
            claims=(share, whole, part),
            sentence=(
                f"{party_words(share.origin)}: {quantity(share.figure)} per cent of {figure_words(whole.figure)} are "
                f"{ends}, but it also gives {figure_words(part.figure)}."
            ),
            severity=0.5,
        ),
    )
