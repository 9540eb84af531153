"""One source denies the act, or the responsibility for it, that another asserts. Never the count.

Who accuses stands against the denial; where nobody on record does, those who tell of the act; and where nobody puts
even that into words of its own, those who count its victims, because they too say that it happened.
"""

from collections.abc import Sequence

from claims.consistency.checkers.found import Found, Outcome
from claims.consistency.checkers.things import MOST_NAMED, by_origin, one_per_origin
from claims.consistency.comparable import Case, ComparableClaim
from claims.consistency.rules.comparison import why_not_comparable
from claims.consistency.rules.ordering import TOLLS
from claims.consistency.rules.sequence import in_order
from claims.consistency.rules.wording import party_words, voices
from claims.consistency.vocabulary import Answer, FindingKind
from claims.register.vocabulary import ClaimKind, Modality, Polarity

_DENIABLE = (ClaimKind.RESPONSIBILITY, ClaimKind.EVENT)
_MOST_COUNTING = 3
NOTHING_ASSERTED = "a denial, and nobody on record asserts what it denies"


class Denied:
    name = "denied"
    version = "2"
    is_comparison = True

    def check(self, case: Case) -> Sequence[Outcome]:
        if not any(map(is_denial, case.claims)):
            return []
        ordered = in_order(case.claims)
        denials = by_origin(claim for claim in ordered if is_denial(claim))
        telling = [claim for claim in ordered if asserts_an_act(claim)]
        counting = [claim for claim in ordered if counts_victims(claim)]
        return [_outcome(told, telling, counting) for told in denials.values()]


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


def counts_victims(claim: ComparableClaim) -> bool:
    return (
        why_not_comparable(claim) is None
        and claim.figure is not None
        and claim.figure.measure in TOLLS
        and claim.figure.upper != 0
    )


def _outcome(
    denials: Sequence[ComparableClaim], telling: Sequence[ComparableClaim], counting: Sequence[ComparableClaim]
) -> Outcome:
    denier = denials[0].speaker
    telling = [claim for claim in telling if claim.speaker.id != denier.id]
    blaming = [claim for claim in telling if claim.kind == ClaimKind.RESPONSIBILITY]
    chosen = one_per_origin(blaming or telling or _counting(denials, counting))
    if not chosen:
        return Outcome(answer=Answer.NOT_COMPARABLE, reason=NOTHING_ASSERTED)
    what = "responsibility, which" if blaming else "the act, which" if telling else "the act, whose victims"
    verb = "assert" if blaming or telling else "count"
    return Outcome(
        answer=Answer.INCONSISTENT,
        reason="asserted and denied",
        found=Found(
            kind=FindingKind.DENIED,
            about=("denial", denier.id),
            claims=(*denials[:MOST_NAMED], *chosen[:MOST_NAMED]),
            sentence=(f"{_told(denials, 'deny')} {what} {_told(chosen, verb)}. The denial does not concern the count."),
            severity=0.45 if blaming or telling else 0.3,
        ),
    )


def _counting(denials: Sequence[ComparableClaim], counting: Sequence[ComparableClaim]) -> list[ComparableClaim]:
    """Who else counts victims: in the denial's own documents, else the earliest who do."""
    others = [claim for claim in counting if claim.speaker.id != denials[0].speaker.id]
    documents = {claim.document_id for claim in denials}
    return [claim for claim in others if claim.document_id in documents] or one_per_origin(others)[:_MOST_COUNTING]


def _told(claims: Sequence[ComparableClaim], verb: str) -> str:
    """ "A denies", "A and B deny"."""
    origins = {party_words(claim.origin) for claim in claims}
    third_person = {"deny": "denies", "assert": "asserts", "count": "counts"}[verb]
    return f"{voices(claims)} {third_person if len(origins) == 1 else verb}"
