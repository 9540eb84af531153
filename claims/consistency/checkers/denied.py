"""One source denies the act, or the responsibility for it, that another asserts. Never the count: figures stay out."""

from collections.abc import Sequence

from claims.consistency.checkers.found import Found, Outcome
from claims.consistency.comparable import Case, ComparableClaim
from claims.consistency.rules.ordering import in_order
from claims.consistency.rules.wording import listed, party_words
from claims.consistency.vocabulary import Answer, FindingKind
from claims.register.vocabulary import ClaimKind, Modality, Polarity

_DENIABLE = (ClaimKind.RESPONSIBILITY, ClaimKind.EVENT)
NOTHING_ASSERTED = "a denial, and nobody on record asserts what it denies"


class Denied:
    name = "denied"
    version = "1"
    is_comparison = True

    def check(self, case: Case) -> Sequence[Outcome]:
        denials: dict[int, list[ComparableClaim]] = {}
        for claim in in_order(case.claims):
            if is_denial(claim):
                denials.setdefault(claim.speaker.id, []).append(claim)
        return [_outcome(told, case) for told in denials.values()]


def is_denial(claim: ComparableClaim) -> bool:
    """A denial of act or responsibility. "Nobody was killed" is a figure of zero, not a denial."""
    if claim.figure is not None:
        return False
    return claim.kind == ClaimKind.DENIAL or (claim.kind in _DENIABLE and claim.polarity == Polarity.DENIES)


def asserts_an_act(claim: ComparableClaim) -> bool:
    return (
        claim.kind in _DENIABLE
        and claim.figure is None
        and claim.polarity == Polarity.ASSERTS
        and claim.modality != Modality.PREDICTED
    )


def _outcome(denials: Sequence[ComparableClaim], case: Case) -> Outcome:
    denier = denials[0].speaker
    asserting = [claim for claim in in_order(case.claims) if asserts_an_act(claim) and claim.speaker.id != denier.id]
    blaming = [claim for claim in asserting if claim.kind == ClaimKind.RESPONSIBILITY]
    chosen = list({claim.speaker.id: claim for claim in reversed(blaming or asserting)}.values())[::-1]
    if not chosen:
        return Outcome(answer=Answer.NOT_COMPARABLE, reason=NOTHING_ASSERTED)
    what = "responsibility" if blaming else "the act"
    return Outcome(
        answer=Answer.INCONSISTENT,
        reason="asserted and denied",
        found=Found(
            kind=FindingKind.DENIED,
            about=("denial", denier.id),
            claims=(*denials, *chosen),
            sentence=(
                f"{listed(party_words(claim.origin) for claim in denials)} denies {what}, which "
                f"{listed(party_words(claim.origin) for claim in chosen)} asserts. "
                "The denial does not concern the count."
            ),
            severity=0.45,
        ),
    )
