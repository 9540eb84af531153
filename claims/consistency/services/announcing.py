"""Making it due that people hear of what was found; who they are is known further up."""

from collections.abc import Iterable

from claims.consistency.models import Finding
from claims.consistency.rules.severity import MINOR
from claims.jobs.services import enqueue_job
from claims.jobs.vocabulary import PATIENT_QUEUE

# A re-check finds thousands at once: no job is asked to tell of more.
_MOST_AT_ONCE = 200


def announce(findings: Iterable[Finding]) -> None:
    """For new ones that ask for a decision, in the transaction that stored them."""
    ids = [finding.pk for finding in findings if finding.severity >= MINOR]
    for start in range(0, len(ids), _MOST_AT_ONCE):
        some = ids[start : start + _MOST_AT_ONCE]
        enqueue_job(
            kind="tell_of_findings",
            key=f"tell_of_findings:{some[0]}",
            payload={"findings": some},
            # A re-check steps back for what waits elsewhere, and must not for what it made due itself.
            queue=PATIENT_QUEUE,
        )
