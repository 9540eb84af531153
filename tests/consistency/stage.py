"""A subject with claims of two outlets that diverge, and what tests do with it."""

from typing import Any

from claims.audit.models import Actor
from claims.audit.services import machine_actor
from claims.consistency.models import Finding
from claims.consistency.services import Checked, check_subject
from claims.consistency.vocabulary import FindingKind
from claims.register.drafts import ClaimDraft
from claims.register.models import Claim, Subject
from claims.register.selectors import draft_of
from claims.register.services import revise_claim
from tests.factories import NOW, REASON, make_claim, make_figure, second_fact_checker

LATER = "2021-10-17"


def checker() -> Actor:
    return machine_actor("consistency checker")


def check(subject: Subject) -> Checked:
    return check_subject(subject_id=subject.pk, actor=checker(), now=NOW)


def told(subject: Subject, source: str, killed: int, published: str = LATER, **more: Any) -> Claim:
    return make_claim(
        source=source,
        published=published,
        subject=subject,
        statement=f"{killed} people were killed, {source} says.",
        figure=make_figure(killed, killed),
        **more,
    )


def divergent() -> Finding:
    return Finding.objects.get(kind=FindingKind.DIVERGENT)


def correct(claim: Claim, killed: int) -> None:
    assert claim.current is not None
    draft = draft_of(claim.current)
    values = {name: getattr(draft, name) for name in ClaimDraft.__dataclass_fields__}
    revise_claim(
        claim=claim,
        draft=ClaimDraft(**{**values, "figure": make_figure(killed, killed)}),
        expected_version=claim.current.number,
        actor=second_fact_checker(),
        reason=REASON,
        now=NOW,
    )
