"""Checked claims to match texts to, brought on record by the services."""

from claims.audit.services import machine_actor
from claims.consistency.checked.fact_check import FactCheck
from claims.consistency.checked.services import Imported, import_fact_checks
from claims.jobs.models import Job
from claims.jobs.vocabulary import JobState
from claims.tasks import do_job
from tests.factories import NOW

HARBOR = FactCheck(
    key="https://facts.example/harbor",
    text="Nine dockers were hurt in the fire at the harbor of Porto Novo.",
    title="Were nine dockers hurt at Porto Novo?",
    claimant="Harbor Post",
    date="2021-05-04",
    rating="Mostly false",
    publisher="Fact Desk",
    url="https://facts.example/harbor",
)
OTHERS = [
    FactCheck(key=f"https://facts.example/{place}", text=text, rating="False", publisher="Fact Desk")
    for place, text in enumerate(
        [
            "The central bank of Ruritania doubled its interest rate overnight.",
            "A vaccine contains tracking chips the size of a grain of sand.",
            "The mayor of Lindau sold the town's forest to his brother.",
            "Sharks were seen swimming through a flooded shopping mall.",
        ]
    )
]


def bring(*fact_checks: FactCheck) -> Imported:
    return import_fact_checks(fact_checks=fact_checks, actor=machine_actor("tests"), reason="for a test", now=NOW)


def work() -> None:
    """Do what is due about meaning and verdicts, and what that makes due."""
    kinds = ("embed_claims", "look_up_claim", "find_repetitions")
    while waiting := list(Job.objects.filter(kind__in=kinds, state=JobState.QUEUED).order_by("pk")):
        for job in waiting:
            assert do_job(job.pk), Job.objects.get(pk=job.pk).last_error
