"""Who works on what: read, given and given back."""

from django.contrib.auth.models import User
from django.utils import timezone
from drf_spectacular.utils import extend_schema
from rest_framework.request import Request
from rest_framework.response import Response

from claims.api.v1.filters import AssignmentFilter
from claims.api.v1.requests import acting_person
from claims.api.v1.serializers.assignments import AssignedSerializer, AssigningSerializer, AssignmentSerializer
from claims.api.v1.views.base import REFUSED, RecordViewSet
from claims.assignments.models import Assignment
from claims.assignments.rules import HANDS_OUT_WORK
from claims.assignments.selectors import Target, targets
from claims.assignments.services import assign, unassign
from claims.assignments.vocabulary import Assignable
from claims.audit.services import actor_for
from claims.lib.errors import NotFound


class AssignmentViewSet(RecordViewSet[Assignment]):
    """What is somebody's now; what was given back is not listed."""

    queryset = Assignment.objects.filter(person__isnull=False).select_related("person", "assigned_by")
    serializer_class = AssignmentSerializer
    filterset_class = AssignmentFilter
    writers = HANDS_OUT_WORK

    @extend_schema(request=AssigningSerializer, responses={200: AssignedSerializer, 400: REFUSED, 404: REFUSED})
    def create(self, request: Request) -> Response:
        """Give any number of records of one kind to one person, or back: all of them or, refused, none."""
        asked = AssigningSerializer(data=request.data)
        asked.is_valid(raise_exception=True)
        given = asked.validated_data
        chosen = _chosen(Assignable(given["kind"]), set(given["ids"]))
        actor, now = acting_person(request), timezone.now()
        if given["person"] is None:
            done = unassign(targets=chosen, actor=actor, reason=given["reason"], now=now)
        else:
            user = User.objects.filter(username=given["person"]).first()
            if user is None:
                raise NotFound(
                    f"There is no account “{given['person']}”. Give the name that this person signs in with."
                )
            done = assign(targets=chosen, person=actor_for(user), actor=actor, reason=given["reason"], now=now)
        return Response(AssignedSerializer({"changed_count": done.count}).data)


def _chosen(kind: Assignable, ids: set[int]) -> list[Target]:
    found = targets(kind, ids)
    missing = sorted(ids - {target.pk for target in found})
    if missing:
        raise NotFound(f"There is no {kind.label} {missing[0]}. Nothing was assigned.", missing=missing)
    return found
