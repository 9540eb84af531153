"""Which claims the model has read, as a list."""

from django.contrib import admin
from django.utils.safestring import SafeString

from claims.consistency.meaning.models import ClaimVector
from claims.lib.admin import ReadOnlyAdmin, desk_link, shortened


@admin.register(ClaimVector)
class ClaimVectorAdmin(ReadOnlyAdmin[ClaimVector]):
    list_display = ("record", "desk", "model", "dimension")
    list_filter = ("model",)
    list_select_related = ("version",)
    search_fields = ("version__statement",)
    ordering = ("-version",)
    # Hundreds of numbers that tell nobody anything.
    exclude = ("vector",)

    @admin.display(description="claim")
    def desk(self, row: ClaimVector) -> SafeString:
        return desk_link("claim", row.version.claim_id, shortened(row.version.statement, 80))
