"""Asking for failed background work to be done again."""

from collections.abc import Mapping
from datetime import datetime
from typing import Any

from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404
from django.urls import reverse

from claims.audit.models import Actor
from claims.desk.forms.reasons import ReasonForm
from claims.desk.pages import DeskForm, form_page, perform, show
from claims.jobs.models import Job
from claims.jobs.services import retry_job
from claims.jobs.vocabulary import JobState


@form_page
def retry(request: HttpRequest, pk: int) -> HttpResponse:
    job = get_object_or_404(Job, pk=pk)

    def page(form: DeskForm, status: int) -> HttpResponse:
        may_retry = job.state in (JobState.DEAD, JobState.FAILED)
        return show(
            request,
            "desk/job.html",
            {"job": job, "form": form, "may_retry": may_retry, "subtitle": job.key},
            title="Background work",
            status=status,
        )

    if request.method != "POST":
        return page(ReasonForm(), 200)

    def do(given: Mapping[str, Any], actor: Actor, now: datetime) -> str:
        retry_job(job=job, actor=actor, reason=given["reason"], now=now)
        return "The work is due again; a worker takes it as soon as one is free."

    return perform(request, form=ReasonForm(request.POST), do=do, again=page, then=reverse("desk:job-retry", args=[pk]))
