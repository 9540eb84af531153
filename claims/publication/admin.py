"""What was published, as a list."""

from django.contrib import admin
from django.utils.safestring import SafeString

from claims.lib.admin import ReadOnlyAdmin, desk_link
from claims.publication.models import Correction, PublishedClaimReview


@admin.register(PublishedClaimReview)
class PublishedClaimReviewAdmin(ReadOnlyAdmin[PublishedClaimReview]):
    list_display = ("title", "verdict", "slug", "edition", "published_by", "created_at")
    list_select_related = ("verdict_version__verdict", "published_by")
    search_fields = ("title", "slug")
    date_hierarchy = "created_at"
    ordering = ("-created_at",)

    @admin.display(description="verdict")
    def verdict(self, review: PublishedClaimReview) -> SafeString:
        return desk_link("verdict", review.verdict_version.verdict_id, f"verdict {review.verdict_version.verdict_id}")


@admin.register(Correction)
class CorrectionAdmin(ReadOnlyAdmin[Correction]):
    list_display = ("record", "kind", "verdict", "note", "decided_by", "created_at")
    list_filter = ("kind",)
    list_select_related = ("review__verdict_version__verdict", "decided_by")
    search_fields = ("note", "review__title")
    date_hierarchy = "created_at"
    ordering = ("-created_at",)

    @admin.display(description="verdict")
    def verdict(self, row: Correction) -> SafeString:
        return desk_link("verdict", row.review.verdict_version.verdict_id, row.review.title)
