"""What a claim meets, asked of what every origin last said: the same few statements however many claims there are."""

from collections.abc import Sequence
from dataclasses import replace
from decimal import Decimal

from django.contrib.postgres.aggregates import ArrayAgg
from django.db.models import Count, F, Q, QuerySet

from claims.consistency.comparable import Case, ComparableClaim, ComparableFigure
from claims.consistency.rules.comparison import Thing, thing_of, why_not_comparable
from claims.consistency.rules.ordering import Phase, phase_of
from claims.consistency.selectors.cases import claims_about
from claims.consistency.selectors.parties import parties
from claims.consistency.standings.meeting import Meeting, Side, Told, agrees, own_words, side
from claims.consistency.standings.models import Standing
from claims.register.models import ClaimVersion, Subject, SubjectLink
from claims.register.vocabulary import LinkState

# Differing figures told one by one, those of most origins first.
MOST_SIDES = 8
_BOUNDS = ("lower", "upper", "approximate")
NO_SUBJECT = "nobody has said what the claim is about"
NOT_CURRENT = "a newer wording of the claim counts"


def subject_in_question(version: ClaimVersion) -> Subject | None:
    """What the claim is about: as people confirmed, or else as a machine best guesses."""
    links = SubjectLink.objects.filter(claim=version.claim_id).exclude(state=LinkState.REJECTED)
    link = links.order_by("state", F("score").desc(nulls_last=True), "pk").select_related("subject").first()
    return None if link is None else link.subject


def what_a_version_meets(version: ClaimVersion) -> Meeting:
    """What the claim as worded meets on the subject it is about, or may be about."""
    subject = subject_in_question(version)
    if subject is None:
        return Meeting(why_not=NO_SUBJECT)
    claims = claims_about(subject.pk, [version.pk])
    return what_it_meets(claims[0], subject) if claims else Meeting(why_not=NOT_CURRENT)


def what_it_meets(claim: ComparableClaim, subject: Subject) -> Meeting:
    """What `claim` meets on `subject`; it need not be on record. Counts as of the subject's last check.

    Two counts of the injured of one day in unknown order are told as a contradiction: the whole check also looks at the
    dead that the same reports count.
    """
    if (why_not := why_not_comparable(claim)) is not None:
        return Meeting(why_not=why_not)
    assert claim.figure is not None
    case = _case(subject, claim)
    # By number, not by a join: a subject may have hundreds of origins.
    itself = ClaimVersion.objects.filter(claim=claim.claim_id).values("pk")
    others = _standings(subject.pk, thing_of(claim)).exclude(version__in=itself)
    own = others.filter(origin=claim.speaker.id).order_by("phase")
    before = [_figure(claim, *row) for row in own.values_list(*_BOUNDS, "version__figure__verbatim")]
    told = _told(_last_words(others, phase_of(claim, case)).exclude(origin=claim.speaker.id), claim)
    differing = [each for each in told if not agrees(claim.figure, each)]
    return Meeting(
        origins=sum(each.origins for each in told),
        agreeing=sum(each.origins for each in told if agrees(claim.figure, each)),
        contradicting=_sides(claim, differing[:MOST_SIDES], _highest_early(told), subject),
        untold=sum(each.origins for each in differing[MOST_SIDES:]),
        own=own_words(claim, before),
    )


def _standings(subject_id: int, thing: Thing) -> QuerySet[Standing]:
    return Standing.objects.filter(
        subject=subject_id,
        measure=thing.measure,
        population=thing.population,
        scope=thing.scope,
        unit=thing.unit,
    )


def _last_words(standings: QuerySet[Standing], phase: Phase) -> QuerySet[Standing]:
    """One word of each origin: of the claim's own phase where it said something then."""
    then = standings.filter(phase=phase).values("origin")
    return standings.exclude(~Q(phase=phase), origin__in=then)


def _highest_early(told: Sequence[Told]) -> Told | None:
    """What overtook the early counts below it, if anything did."""
    early = [each for each in told if each.phase == Phase.EARLY and each.figure.lower is not None]
    return max(early, key=lambda each: each.figure.lower or 0, default=None)


def _case(subject: Subject, *claims: ComparableClaim) -> Case:
    return Case(
        subject_id=subject.pk,
        subject_kind=subject.kind,
        first_date=subject.first_date,
        last_date=subject.last_date,
        claims=claims,
    )


def _figure(
    claim: ComparableClaim, lower: Decimal | None, upper: Decimal | None, approximate: bool, verbatim: str = ""
) -> ComparableFigure:
    """A figure of the thing that `claim` is about."""
    assert claim.figure is not None
    return replace(claim.figure, lower=lower, upper=upper, approximate=approximate, verbatim=verbatim, part_of=None)


def _told(standings: QuerySet[Standing], claim: ComparableClaim) -> list[Told]:
    """Most origins first."""
    ordered = ArrayAgg("version", order_by=[F("published_at").asc(nulls_last=True), "version"])
    turned = ArrayAgg("version", order_by=[F("published_at").desc(nulls_first=True), "-version"])
    groups = (
        standings.values(*_BOUNDS, "phase")
        .annotate(origins=Count("pk"), ordered=ordered, turned=turned)
        .annotate(first=F("ordered__0"), last=F("turned__0"))
        .order_by("-origins", *_BOUNDS, "phase")
        .values_list(*_BOUNDS, "phase", "origins", "first", "last")
    )
    return [Told(_figure(claim, *row[:3]), *row[3:]) for row in groups]


def _sides(claim: ComparableClaim, named: Sequence[Told], highest: Told | None, subject: Subject) -> tuple[Side, ...]:
    looked_at = [*named, *([highest] if highest is not None and named else [])]
    ids = {version for each in looked_at for version in (each.first, each.last)}
    found = {each.version_id: each for each in _as_counted(subject, ids)}
    case = _case(subject, claim, *found.values())
    overtaking = found.get(highest.first) if highest is not None else None
    return tuple(
        side(claim, each, found[each.first], found[each.last], overtaking, case)
        for each in named
        # A claim revised since the last check is no longer current; the check that it made due is about to come.
        if each.first in found and each.last in found
    )


def _as_counted(subject: Subject, version_ids: set[int]) -> list[ComparableClaim]:
    """The claims of these standings, each with the origin it stands for: a headline speaks for whom the text quotes."""
    if not version_ids:
        return []
    standings = Standing.objects.filter(subject=subject, version__in=version_ids)
    origins = dict(standings.values_list("version_id", "origin_id"))
    # Standings may have been renewed since they were read.
    claims = [claim for claim in claims_about(subject.pk, version_ids) if claim.version_id in origins]
    folded = {claim.version_id for claim in claims if claim.speaker.id != origins[claim.version_id]}
    voices = parties(origins[version_id] for version_id in folded)
    return [
        replace(claim, origin=voices[origins[claim.version_id]]) if claim.version_id in folded else claim
        for claim in claims
    ]
