"""Wake-up calls through the broker. Losing one costs promptness, never work: the sweep finds what is due."""

import time

import structlog
from celery import current_app
from django.db.models.functions import Now
from kombu import Connection
from kombu.exceptions import OperationalError

from claims.jobs.models import Job

log = structlog.get_logger()

RUN_JOB = "claims.run_job"
# A broker that hangs holds a call until its socket times out. A request must not wait as long as a worker may, nor more
# than once in a while.
_IMPATIENT = {"socket_timeout": 1, "socket_connect_timeout": 1, "health_check_interval": 0}
_PAUSE_AFTER_FAILURE_SECONDS = 30.0
_quiet_until = 0.0


def publish(job_id: int, connection: Connection | None = None) -> None:
    """Send the wake-up call for one job; raises what the broker raises.

    The time limits end an attempt before its lease does, so that two workers never do one job at once.
    """
    job = Job.objects.only("limit_seconds", "queue").get(pk=job_id)
    current_app.send_task(
        RUN_JOB,
        args=[job_id],
        queue=job.queue,
        retry=False,
        connection=connection,
        soft_time_limit=max(1, job.limit_seconds - 10),
        time_limit=max(2, job.limit_seconds - 5),
    )
    Job.objects.filter(pk=job_id).update(published_at=Now())


def nudge(job_id: int) -> None:
    """`publish` for people who wait: a broker that is down is noted in the log and left alone for a moment."""
    global _quiet_until
    if time.monotonic() < _quiet_until:
        return
    try:
        with current_app.connection_for_write(transport_options=_IMPATIENT) as connection:
            publish(job_id, connection)
    except OperationalError as error:
        _quiet_until = time.monotonic() + _PAUSE_AFTER_FAILURE_SECONDS
        log.warning("nudge_failed", job=job_id, error=str(error))
