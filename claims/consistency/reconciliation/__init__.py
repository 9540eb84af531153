"""Low, best and high by named rules, and the counts of a case they are made for."""

from collections import Counter
from collections.abc import Sequence

from django.conf import settings

from claims.consistency.comparable import Case, ComparableClaim
from claims.consistency.reconciliation.conservative import Conservative
from claims.consistency.reconciliation.envelope import Envelope
from claims.consistency.reconciliation.figures import Count, LeftOut, Reconciled, Rule, Tellings
from claims.consistency.reconciliation.latest_per_origin import LatestPerOrigin
from claims.consistency.reconciliation.pending import Pending
from claims.consistency.reconciliation.source_priority import DEFAULT_ORDER, SourcePriority
from claims.consistency.rules.populations import counted_population
from claims.register.vocabulary import Polarity, SubjectKind, SubjectScope


def rules_with(order: Sequence[str] = DEFAULT_ORDER) -> tuple[Rule, ...]:
    """Every rule, where kinds of sources go before each other in `order`."""
    return Envelope(), LatestPerOrigin(), Conservative(), SourcePriority(order), Pending()


# The order is the desk's own where it has set one; another order is another version of its rule.
RULES: tuple[Rule, ...] = rules_with(settings.SOURCE_PRIORITY or DEFAULT_ORDER)


def _expected_scope(case: Case, claims: Sequence[ComparableClaim]) -> str:
    wanted = SubjectScope.SINGLE if case.subject_kind == SubjectKind.INCIDENT else SubjectScope.TOTAL
    found = {claim.scope for claim in claims}
    return wanted if wanted in found or not found else next(iter(found))


def counts_of(case: Case) -> dict[Count, list[ComparableClaim]]:
    """Every count of the subject with its claims; one incident never meets the total, one currency never another."""
    groups: dict[Count, list[ComparableClaim]] = {}
    for claim in case.claims:
        if claim.figure is not None and claim.polarity == Polarity.ASSERTS:
            count = Count(str(claim.figure.measure), counted_population(claim.figure.population))
            groups.setdefault(count, []).append(claim)
    return {count: _of_one_kind(claims, case) for count, claims in groups.items()}


def _of_one_kind(claims: Sequence[ComparableClaim], case: Case) -> list[ComparableClaim]:
    scope = _expected_scope(case, claims)
    fitting = [claim for claim in claims if claim.scope == scope]
    units = Counter(claim.figure.unit for claim in fitting if claim.figure is not None)
    unit = units.most_common(1)[0][0]
    return [claim for claim in fitting if claim.figure is not None and claim.figure.unit == unit]


__all__ = ["DEFAULT_ORDER", "RULES", "Count", "LeftOut", "Reconciled", "Rule", "Tellings", "counts_of", "rules_with"]
