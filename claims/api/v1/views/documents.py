"""Sources, documents, snapshots."""

from django.db.models import Prefetch
from django.utils import timezone
from drf_spectacular.utils import extend_schema
from rest_framework import mixins, status
from rest_framework.request import Request
from rest_framework.response import Response
from rest_framework.viewsets import GenericViewSet

from claims.api.v1.filters import DocumentFilter, SourceFilter
from claims.api.v1.parsers import BoundedJSONParser, BoundedMultiPartParser
from claims.api.v1.requests import acting_person
from claims.api.v1.serializers.documents import (
    DocumentSerializer,
    DocumentSubmissionSerializer,
    SnapshotSerializer,
)
from claims.api.v1.serializers.sources import SourceSerializer
from claims.api.v1.views.base import REFUSED, RecordViewSet
from claims.documents.models import CopyMember, Document, Snapshot, Source
from claims.documents.selectors import source_by_id
from claims.documents.services import add_document
from claims.documents.services.sources import ADDS_DOCUMENTS


class SourceViewSet(RecordViewSet[Source]):
    """Voices: outlets, agencies, institutions, people who speak."""

    queryset = Source.objects.all()
    serializer_class = SourceSerializer
    filterset_class = SourceFilter


class DocumentViewSet(RecordViewSet[Document]):
    """What was published, with the snapshots of it that we hold and the others that print the same report."""

    queryset = Document.objects.select_related("source", "copy__group__origin").prefetch_related(
        Prefetch("snapshots", Snapshot.objects.defer("text").order_by("pk")),
        Prefetch("copy__group__members", CopyMember.objects.select_related("document__source").order_by("document_id")),
    )
    serializer_class = DocumentSerializer
    filterset_class = DocumentFilter
    parser_classes = [BoundedJSONParser, BoundedMultiPartParser]
    writers = ADDS_DOCUMENTS

    @extend_schema(
        request=DocumentSubmissionSerializer,
        responses={201: DocumentSerializer, 400: REFUSED, 404: REFUSED, 409: REFUSED, 413: REFUSED},
    )
    def create(self, request: Request) -> Response:
        """Add a document. Its claims are proposed in the background; the same bytes again are refused (409)."""
        submission = DocumentSubmissionSerializer(data=request.data)
        submission.is_valid(raise_exception=True)
        given = submission.validated_data
        file, text = given.get("file"), given.get("text")
        document = add_document(
            source=source_by_id(given["source"]),
            data=text.encode() if file is None else file.read(),
            media_type=given.get("media_type"),
            filename="" if file is None else file.name,
            title=given["title"],
            url=given["url"],
            published=given["published"],
            language=given["language"],
            actor=acting_person(request),
            reason=given["reason"] or "submitted through the API",
            now=timezone.now(),
        )
        added = self.get_queryset().get(pk=document.pk)
        return Response(DocumentSerializer(added).data, status=status.HTTP_201_CREATED)


class SnapshotViewSet(mixins.RetrieveModelMixin, GenericViewSet[Snapshot]):
    """The readable text of a document as it was at one moment."""

    queryset = Snapshot.objects.all()
    serializer_class = SnapshotSerializer
    lookup_value_regex = "[0-9]{1,19}"
