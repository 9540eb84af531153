"""What was published, as a list."""

from django.contrib import admin
from django.utils.safestring import SafeString

from claims.lib.admin import ReadOnlyAdmin, desk_link
from claims.publication.models import PublishedClaimReview


@admin.register(PublishedClaimReview)
class PublishedClaimReviewAdmin(ReadOnlyAdmin[PublishedClaimReview]):
    list_display = ("title", "verdict", "slug", "published_by", "created_at")
    list_select_related = ("verdict_version__verdict", "published_by")
    search_fields = ("title", "slug")
    date_hierarchy = "created_at"
    ordering = ("-created_at",)

    @admin.display(description="verdict")
    def verdict(self, review: PublishedClaimReview) -> SafeString:
        return desk_link("verdict", review.verdict_version.verdict_id, f"verdict {review.verdict_version.verdict_id}")
