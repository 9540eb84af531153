"""What a finding puts at stake: verdicts on the claims it names. It then comes before others as severe."""

from collections.abc import Iterable
from dataclasses import dataclass

from django.db.models import Exists, OuterRef, QuerySet

from claims.consistency.models import Finding, FindingClaim
from claims.consistency.rules.severity import MINOR
from claims.review.vocabulary import VerdictState

# By how much of its severity a finding weighs more, by how far the verdict has come: what the public reads counts most,
# and what only informs stays below what asks somebody to act.
STAKES = {
    VerdictState.PUBLISHED: 0.6,
    VerdictState.RETRACTING: 0.6,
    VerdictState.APPROVED: 0.6,
    VerdictState.SUBMITTED: 0.4,
    VerdictState.DRAFT: 0.2,
    VerdictState.RETURNED: 0.2,
}
_FURTHEST_FIRST = tuple(STAKES)
MOST_STAKED = 500


@dataclass(frozen=True, slots=True)
class Weighed:
    """A finding with the furthest verdict on a claim it names; None where there is none."""

    finding: Finding
    at_stake: VerdictState | None

    @property
    def weight(self) -> float:
        return self.finding.severity * (1 + (STAKES[self.at_stake] if self.at_stake else 0))


def with_stakes(findings: Iterable[Finding]) -> list[Weighed]:
    """The same findings with what they put at stake, what weighs most first; of equal ones the older."""
    rows = list(findings)
    furthest: dict[int, VerdictState] = {}
    named = FindingClaim.objects.filter(
        finding__in=[row.pk for row in rows], version__claim__versions__verdicts__state__in=STAKES
    ).values_list("finding_id", "version__claim__versions__verdicts__state")
    for finding_id, state in named:
        here = VerdictState(state)
        furthest[finding_id] = min(here, furthest.get(finding_id, here), key=_FURTHEST_FIRST.index)
    return sorted((Weighed(row, furthest.get(row.pk)) for row in rows), key=_place)


def worst_first(findings: QuerySet[Finding], count: int, *, skip: int = 0) -> list[Weighed]:
    """`count` findings after the first `skip` ones, by weight.

    Reads no more rows than it gives and skips, by the index of severities, beside those with a verdict at stake.
    """
    has_verdict = FindingClaim.objects.filter(
        finding=OuterRef("pk"), version__claim__versions__verdicts__state__in=STAKES
    )
    by_severity = findings.order_by("-severity", "pk")
    staked = with_stakes(by_severity.filter(Exists(has_verdict), severity__gte=MINOR)[:MOST_STAKED])
    others = by_severity.exclude(pk__in=[one.finding.pk for one in staked])[: skip + count]
    every = sorted([*staked, *(Weighed(row, None) for row in others)], key=_place)
    return every[skip : skip + count]


def _place(one: Weighed) -> tuple[float, int]:
    return -one.weight, one.finding.pk
