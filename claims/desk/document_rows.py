"""What the document desk shows of each claim, read in a fixed number of queries."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from django.db.models import QuerySet

from claims.desk.forms.reasons import NoFields, ReasonForm
from claims.desk.pages import DeskForm
from claims.desk.presenters.chips import Chip, chips, said_by
from claims.desk.presenters.highlight import Anchor
from claims.desk.presenters.reasons import Why, whys
from claims.documents.models import Snapshot
from claims.register.judgements import rejections_near
from claims.register.models import Claim, ClaimVersion, SubjectLink
from claims.register.vocabulary import ClaimStatus, LinkState

# Where claims overlap, what waits for a decision shows.
_RANK = {ClaimStatus.PROPOSED: 2, ClaimStatus.ACCEPTED: 1, ClaimStatus.REJECTED: 0}


@dataclass(frozen=True, slots=True, kw_only=True)
class ClaimRow:
    """One claim beside the text, with the forms of what can be done to it.

    A proposed link comes with what people decided about claims near this one, in a sentence; mostly empty.
    """

    claim: Claim
    version: ClaimVersion
    chips: list[Chip]
    said_by: str
    whys: list[Why]
    subject: SubjectLink | None
    proposed_links: list[tuple[SubjectLink, DeskForm, str]]
    refused_links: list[SubjectLink]
    accept_form: DeskForm
    reject_form: DeskForm
    link_form: DeskForm
    whole: Claim | None


def claims_in(snapshot: Snapshot) -> QuerySet[Claim]:
    """The claims of a snapshot in the order of its text, without what a machine took back."""
    return (
        Claim.objects.filter(snapshot=snapshot, current__isnull=False)
        .exclude(status=ClaimStatus.WITHDRAWN)
        .select_related("current__origin", "current__figure__part_of__current", "decided_by")
        .prefetch_related("current__attributions", "subject_links__subject", "subject_links__decided_by")
        .order_by("current__start", "current__end", "pk")
    )


def rows(claims: Iterable[Claim], bound: Mapping[str, DeskForm]) -> list[ClaimRow]:
    """`bound` holds the form that was refused, under its key, so that it is shown again as it was typed."""
    shown = [(claim, claim.current) for claim in claims if claim.current is not None]
    doubts = _doubts([link for claim, _ in shown for link in claim.subject_links.all()])
    return [_row(claim, version, bound, doubts) for claim, version in shown]


def _doubts(links: Iterable[SubjectLink]) -> dict[tuple[int, int], str]:
    open_links = [link for link in links if link.state == LinkState.PROPOSED]
    if not open_links:
        return {}
    near = rejections_near({link.claim_id for link in open_links}, {link.subject_id for link in open_links})
    return {(each.claim_id, each.subject_id): each.sentence for each in near}


def _row(
    claim: Claim, version: ClaimVersion, bound: Mapping[str, DeskForm], doubts: Mapping[tuple[int, int], str]
) -> ClaimRow:
    links = list(claim.subject_links.all())
    figure = getattr(version, "figure", None)
    reject = f"reject-{claim.pk}"
    return ClaimRow(
        claim=claim,
        version=version,
        chips=chips(version),
        said_by=said_by(version),
        whys=whys(version),
        subject=next((link for link in links if link.state == LinkState.CONFIRMED), None),
        proposed_links=[
            (link, _refuse_form(link, bound), doubts.get((claim.pk, link.subject_id), ""))
            for link in links
            if link.state == LinkState.PROPOSED
        ],
        refused_links=[link for link in links if link.state == LinkState.REJECTED],
        accept_form=bound.get(f"accept-{claim.pk}") or NoFields(),
        reject_form=bound.get(reject) or ReasonForm(auto_id=f"{reject}-%s"),
        link_form=bound.get(f"link-{claim.pk}") or NoFields(),
        whole=figure.part_of if figure else None,
    )


def _refuse_form(link: SubjectLink, bound: Mapping[str, DeskForm]) -> DeskForm:
    key = f"unlink-{link.claim_id}-{link.subject_id}"
    return bound.get(key) or ReasonForm(auto_id=f"{key}-%s")


def anchors(found: Iterable[ClaimRow]) -> list[Anchor]:
    return [
        Anchor(row.claim.pk, row.version.start, row.version.end, row.claim.status, _RANK[ClaimStatus(row.claim.status)])
        for row in found
    ]


def nearest(claim: Claim) -> list[Claim]:
    """Claims of the same text that could say the same as this one: the same figure first, then the nearest words."""
    version = claim.current
    assert version is not None
    mine = _count(version)
    others = [
        (other, other.current)
        for other in claims_in(claim.snapshot).exclude(status=ClaimStatus.REJECTED).exclude(pk=claim.pk)
        if other.current is not None
    ]

    def distance(each: tuple[Claim, ClaimVersion]) -> tuple[bool, int, int]:
        count = _count(each[1])
        return count != mine or count is None, abs(each[1].start - version.start), each[0].pk

    return [other for other, _ in sorted(others, key=distance)]


def _count(version: ClaimVersion) -> tuple[object, ...] | None:
    figure = getattr(version, "figure", None)
    return figure and (figure.measure, figure.lower, figure.upper, figure.unit)
