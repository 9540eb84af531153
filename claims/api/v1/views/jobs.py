"""Background work."""

from claims.api.v1.filters import JobFilter
from claims.api.v1.serializers.jobs import JobSerializer
from claims.api.v1.views.base import RecordViewSet
from claims.jobs.models import Job


class JobViewSet(RecordViewSet[Job]):
    """What is due, running, done or given up."""

    queryset = Job.objects.all()
    serializer_class = JobSerializer
    filterset_class = JobFilter
