"""Addresses of the desks, below the admin's. What changes something is reached by POST alone."""

from django.urls import path

from claims.desk.views import (
    add_document,
    choose_subject,
    claim,
    claim_acts,
    consistency,
    digest,
    document,
    edit_claim,
    evidence,
    findings,
    jobs,
    rechecks,
    subject,
    verdict,
    verdict_acts,
    verdict_draft,
)

app_name = "desk"

urlpatterns = [
    path("documents/add/", add_document.add, name="document-add"),
    path("documents/<int:pk>/", document.document, name="document"),
    path("documents/<int:pk>/claims/", document.record, name="document-record"),
    path("claims/<int:pk>/", claim.claim, name="claim"),
    path("claims/<int:pk>/edit/", edit_claim.edit, name="claim-edit"),
    path("claims/<int:pk>/accept/", claim_acts.accept, name="claim-accept"),
    path("claims/<int:pk>/reject/", claim_acts.reject, name="claim-reject"),
    path("claims/<int:pk>/subject/", choose_subject.choose, name="claim-subject"),
    path("claims/<int:pk>/subject/<int:subject_pk>/confirm/", claim_acts.confirm_subject, name="link-confirm"),
    path("claims/<int:pk>/subject/<int:subject_pk>/reject/", claim_acts.refuse_subject, name="link-reject"),
    path("claims/<int:pk>/evidence/passage/", evidence.link_passage, name="evidence-passage"),
    path("claims/<int:pk>/evidence/address/", evidence.link_address, name="evidence-address"),
    path("evidence-links/<int:pk>/unlink/", evidence.unlink, name="evidence-unlink"),
    path("claims/<int:pk>/verdict/", verdict_draft.write, name="verdict-write"),
    path("digest/", digest.digest, name="digest"),
    path("findings/", findings.findings, name="findings"),
    path("findings/<int:pk>/", consistency.decide, name="finding-decide"),
    path("reconciliations/<int:pk>/adopt/", consistency.adopt, name="reconciliation-adopt"),
    path("subjects/<int:pk>/", subject.subject, name="subject"),
    path("approvals/", verdict.approvals, name="approvals"),
    path("verdicts/<int:pk>/", verdict.verdict, name="verdict"),
    path("verdicts/<int:pk>/decide/", verdict_acts.decide, name="verdict-decide"),
    path("rechecks/", rechecks.rechecks, name="rechecks"),
    path("rechecks/<int:pk>/", rechecks.recheck, name="recheck"),
    path("rechecks/<int:pk>/stop/", rechecks.stop, name="recheck-stop"),
    path("rechecks/<int:pk>/resume/", rechecks.resume, name="recheck-resume"),
    path("rechecks/<int:pk>/again/", rechecks.again, name="recheck-again"),
    path("work/<int:pk>/", jobs.retry, name="job-retry"),
]
