"""What each list can be narrowed by."""

from datetime import date
from typing import Any

import django_filters
from django.db.models import Exists, OuterRef, Q, QuerySet

from claims.api.v1.filtering import IdFilter
from claims.assignments.models import Assignment
from claims.assignments.vocabulary import Assignable
from claims.consistency.models import FindingClaim
from claims.consistency.vocabulary import FindingKind, FindingState
from claims.documents.models import Source
from claims.documents.rules import name_key
from claims.documents.vocabulary import SourceKind
from claims.jobs.vocabulary import JobState
from claims.register.models import SubjectLink
from claims.register.vocabulary import ClaimKind, ClaimStatus, LinkState, Measure, SubjectKind
from claims.review.vocabulary import VerdictState

ChoiceFilter, CharFilter, DateFilter, BooleanFilter = (
    django_filters.ChoiceFilter,
    django_filters.CharFilter,
    django_filters.DateFilter,
    django_filters.BooleanFilter,
)


class _FilterSet(django_filters.FilterSet):  # type: ignore[misc]
    """Days given as `date_from` and `date_to` find what overlaps them; what has no date is never found by date."""

    first_date, last_date = "first_date", "last_date"

    def on_or_after(self, rows: QuerySet[Any], name: str, day: date) -> QuerySet[Any]:
        is_open = Q(**{f"{self.last_date}__isnull": True, f"{self.first_date}__isnull": False})
        return rows.filter(Q(**{f"{self.last_date}__gte": day}) | is_open)

    def on_or_before(self, rows: QuerySet[Any], name: str, day: date) -> QuerySet[Any]:
        is_open = Q(**{f"{self.first_date}__isnull": True, f"{self.last_date}__isnull": False})
        return rows.filter(Q(**{f"{self.first_date}__lte": day}) | is_open)


class SourceFilter(_FilterSet):
    kind = ChoiceFilter(choices=SourceKind.choices)
    is_confirmed = BooleanFilter()
    name = CharFilter(method="going_by", label="A name or alias, however it is written.")

    def going_by(self, rows: QuerySet[Source], name: str, value: str) -> QuerySet[Source]:
        return rows.filter(name_keys__contains=[name_key(value)])


class DocumentFilter(_FilterSet):
    source = IdFilter(field_name="source_id", label="Who published it.")
    language = CharFilter()
    date_from = DateFilter(field_name="published_date", lookup_expr="gte", label="Published on this day or later.")
    date_to = DateFilter(field_name="published_date", lookup_expr="lte", label="Published on this day or earlier.")


class ClaimFilter(_FilterSet):
    first_date, last_date = "current__first_date", "current__last_date"

    status = ChoiceFilter(choices=ClaimStatus.choices)
    kind = ChoiceFilter(field_name="current__kind", choices=ClaimKind.choices)
    measure = ChoiceFilter(field_name="current__figure__measure", choices=Measure.choices)
    subject = IdFilter(method="about", label="What it is about; proposed links count, rejected ones do not.")
    source = IdFilter(field_name="snapshot__document__source_id", label="Who published the document.")
    origin = IdFilter(field_name="current__origin_id", label="Who the information comes from.")
    document = IdFilter(field_name="snapshot__document_id")
    snapshot = IdFilter(field_name="snapshot_id")
    date_from = DateFilter(method="on_or_after", label="About this day or later.")
    date_to = DateFilter(method="on_or_before", label="About this day or earlier.")

    def about(self, rows: QuerySet[Any], name: str, subject_id: int) -> QuerySet[Any]:
        links = SubjectLink.objects.filter(claim=OuterRef("pk"), subject=subject_id).exclude(state=LinkState.REJECTED)
        return rows.filter(Exists(links))


class FindingFilter(_FilterSet):
    kind = ChoiceFilter(choices=FindingKind.choices)
    state = ChoiceFilter(choices=FindingState.choices)
    subject = IdFilter(field_name="subject_id")
    claim = IdFilter(method="naming", label="A claim that the finding is about, in any version.")

    def naming(self, rows: QuerySet[Any], name: str, claim_id: int) -> QuerySet[Any]:
        return rows.filter(Exists(FindingClaim.objects.filter(finding=OuterRef("pk"), version__claim=claim_id)))


class SubjectFilter(_FilterSet):
    kind = ChoiceFilter(choices=SubjectKind.choices)
    is_confirmed = BooleanFilter()
    part_of = IdFilter(field_name="part_of_id")
    name = CharFilter(lookup_expr="icontains", label="Part of the name.")
    date_from = DateFilter(method="on_or_after", label="On this day or later.")
    date_to = DateFilter(method="on_or_before", label="On this day or earlier.")


class VerdictFilter(_FilterSet):
    state = ChoiceFilter(choices=VerdictState.choices)
    claim = IdFilter(field_name="claim_version__claim_id", label="The claim judged, in any version.")


class AssignmentFilter(_FilterSet):
    person = CharFilter(field_name="person__user__username", label="Whose it is, by the name of their account.")
    kind = ChoiceFilter(method="of_kind", choices=Assignable.choices)

    def of_kind(self, rows: QuerySet[Assignment], name: str, kind: str) -> QuerySet[Assignment]:
        return rows.filter(**{f"{kind}__isnull": False})


class JobFilter(_FilterSet):
    state = ChoiceFilter(choices=JobState.choices)
    kind = CharFilter()
