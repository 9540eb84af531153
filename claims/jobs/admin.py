"""Background work, as a list; retrying one is a page of its own, because it takes a reason."""

from django.contrib import admin
from django.utils.safestring import SafeString

from claims.jobs.models import Job
from claims.jobs.vocabulary import JobState
from claims.lib.admin import ReadOnlyAdmin, desk_link, shortened


@admin.register(Job)
class JobAdmin(ReadOnlyAdmin[Job]):
    list_display = ("record", "kind", "key", "state", "tries", "error", "next_at", "finished_at", "again")
    list_filter = ("state", "kind")
    search_fields = ("key", "last_error")
    ordering = ("-id",)

    @admin.display(description="attempts", ordering="attempts")
    def tries(self, job: Job) -> str:
        return f"{job.attempts} of {job.max_attempts}"

    @admin.display(description="last error")
    def error(self, job: Job) -> str:
        return shortened(job.last_error) or "—"

    @admin.display(description="retry")
    def again(self, job: Job) -> SafeString | str:
        return desk_link("job-retry", job.pk, "Retry") if job.state in (JobState.DEAD, JobState.FAILED) else "—"
