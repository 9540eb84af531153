"""What extractors read, as a list."""

from django.contrib import admin
from django.utils.safestring import SafeString

from claims.extraction.models import ExtractionRun
from claims.extraction.usage import in_words
from claims.lib.admin import ReadOnlyAdmin, desk_link, shortened


@admin.register(ExtractionRun)
class ExtractionRunAdmin(ReadOnlyAdmin[ExtractionRun]):
    list_display = (
        "record",
        "desk",
        "extractor",
        "version",
        "proposed",
        "known",
        "withdrawn",
        "took",
        "created_at",
    )
    list_filter = ("extractor", "version")
    list_select_related = ("snapshot__document__source",)
    search_fields = ("snapshot__document__title",)
    ordering = ("-id",)

    @admin.display(description="document")
    def desk(self, run: ExtractionRun) -> SafeString:
        return desk_link("document", run.snapshot.document_id, shortened(str(run.snapshot.document), 70))

    # Names of their own, short: the model's would push the date out of sight.
    @admin.display(description="proposed", ordering="proposed_count")
    def proposed(self, run: ExtractionRun) -> int:
        return run.proposed_count

    @admin.display(description="known", ordering="known_count")
    def known(self, run: ExtractionRun) -> int:
        return run.known_count

    @admin.display(description="withdrawn", ordering="withdrawn_count")
    def withdrawn(self, run: ExtractionRun) -> int:
        return run.withdrawn_count

    @admin.display(description="took")
    def took(self, run: ExtractionRun) -> str:
        return in_words(run.usage)
