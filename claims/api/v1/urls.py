"""The addresses of version 1, below /api/v1/."""

from django.urls import path
from rest_framework.routers import SimpleRouter

from claims.api.v1 import openapi
from claims.api.v1.views.assignments import AssignmentViewSet
from claims.api.v1.views.audit_log import ConsistencyView, InclusionView
from claims.api.v1.views.checked import AlreadyCheckedViewSet
from claims.api.v1.views.claims import ClaimViewSet
from claims.api.v1.views.comparing import FindingViewSet, SubjectViewSet
from claims.api.v1.views.documents import DocumentViewSet, SnapshotViewSet, SourceViewSet
from claims.api.v1.views.jobs import JobViewSet
from claims.api.v1.views.review import CorrectionViewSet, PublishedReviewViewSet, VerdictViewSet
from claims.api.v1.views.wordings import WordingsViewSet

# The schema generator finds its extensions by their having been imported.
__all__ = ["openapi", "router", "urlpatterns"]

app_name = "api"

router = SimpleRouter()
router.register("sources", SourceViewSet)
router.register("documents", DocumentViewSet)
router.register("snapshots", SnapshotViewSet)
router.register("claims", ClaimViewSet)
router.register("subjects", SubjectViewSet)
router.register("findings", FindingViewSet)
router.register("verdicts", VerdictViewSet)
router.register("assignments", AssignmentViewSet)
router.register("jobs", JobViewSet)
router.register("reviews", PublishedReviewViewSet, basename="review")
router.register("corrections", CorrectionViewSet, basename="correction")
router.register("compare", WordingsViewSet, basename="compare")
router.register("already-checked", AlreadyCheckedViewSet, basename="already-checked")

urlpatterns = [
    *router.urls,
    path("log/inclusion/", InclusionView.as_view(), name="log-inclusion"),
    path("log/consistency/", ConsistencyView.as_view(), name="log-consistency"),
]
