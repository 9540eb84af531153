"""The audit log's page: how far it is, and having it verified."""

import pytest
from django.urls import reverse
from django.utils import timezone

from claims.audit.models import AuditEntry
from claims.tasks import do_job
from claims.verification.models import LogVerification
from claims.verification.vocabulary import VerificationState
from tests.audit.logs import seal_and_sign, write_acts
from tests.desk.visitor import sign_in, text_of
from tests.factories import auditor, editor, fact_checker
from tests.people import NOON
from tests.verification.damages import do

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("signer_files")]

LOG = "/admin/desk/log/"


def verified() -> LogVerification:
    """Asked for by an auditor on the page, and done by a worker."""
    sign_in(auditor()).post(LOG, {"reason": "Every Monday."})
    asked = LogVerification.objects.latest("pk")
    assert asked.job is not None
    assert do_job(asked.job.pk)
    asked.refresh_from_db()
    return asked


class TestLog:
    def test_tells_what_is_sealed_signed_and_waiting(self) -> None:
        write_acts(3)
        seal_and_sign()
        write_acts(1)
        page = text_of(sign_in(fact_checker()).get(LOG))
        assert "3 sealed" in page
        assert "3 signed, 4 Mar 2026, 12:00 UTC" in page
        # Signing is an act that waits, too.
        assert f"2 waiting, the oldest for {(timezone.now() - NOON).days} days" in page

    def test_of_an_unsigned_log_says_when_that_changes(self) -> None:
        assert "A worker signs one some seconds after the first entry." in text_of(sign_in(editor()).get(LOG))

    def test_starts_nothing_by_being_opened(self) -> None:
        sign_in(editor()).get(LOG)
        assert not LogVerification.objects.exists()

    def test_offers_nothing_to_a_fact_checker_and_refuses_one(self) -> None:
        visitor = sign_in(fact_checker())
        assert "That takes the role auditor, editor or administrator." in text_of(visitor.get(LOG))
        assert visitor.post(LOG, {"reason": ""}).status_code == 403
        assert not LogVerification.objects.exists()

    def test_has_one_verification_at_a_time(self) -> None:
        visitor = sign_in(editor())
        visitor.post(LOG, {"reason": ""})
        answer = visitor.post(LOG, {"reason": ""})
        assert answer.status_code == 409
        assert "A verification is running already" in text_of(answer)


class TestVerification:
    def test_of_a_whole_log_says_what_was_looked_at_and_is_logged(self) -> None:
        write_acts(3)
        seal_and_sign()
        asked = verified()
        assert asked.state == VerificationState.WHOLE
        page = text_of(sign_in(auditor()).get(reverse("desk:verification", args=[asked.pk])))
        assert "Everything agrees" in page
        assert "3 of them sealed" in page
        kinds = AuditEntry.objects.filter(stream=asked.stream).order_by("stream_seq").values_list("kind", flat=True)
        assert list(kinds) == ["verification.asked_for", "verification.done"]

    def test_of_a_damaged_log_names_the_first_bad_index(self) -> None:
        write_acts(3)
        seal_and_sign()
        second = "(SELECT entry_id FROM claims_auditleaf WHERE log_index = 1)"
        do(f"UPDATE claims_auditentry SET kind = 'x.y' WHERE id = {second}")
        asked = verified()
        assert asked.state == VerificationState.DAMAGED
        page = text_of(sign_in(auditor()).get(reverse("desk:verification", args=[asked.pk])))
        assert "Something was changed" in page
        assert "index 1: The row of No. 1 of the history" in page
        assert "Expected a.b, found x.y." in page

    def test_in_progress_shows_how_far_it_is(self) -> None:
        sign_in(auditor()).post(LOG, {"reason": ""})
        LogVerification.objects.update(stage="histories", done=40, total=160)
        asked = LogVerification.objects.get()
        page = sign_in(auditor()).get(reverse("desk:verification", args=[asked.pk]))
        assert "Histories" in text_of(page)
        assert "40 of 160" in text_of(page)
        assert b'value="25"' in page.content

    def test_that_was_given_up_says_so_and_leaves_the_way_open(self) -> None:
        sign_in(auditor()).post(LOG, {"reason": ""})
        asked = LogVerification.objects.get()
        assert asked.job is not None
        asked.job.state, asked.job.last_error = "dead", "out of time"
        asked.job.save()
        page = text_of(sign_in(auditor()).get(reverse("desk:verification", args=[asked.pk])))
        assert "The worker did not come to an end: out of time." in page
        assert sign_in(auditor()).post(LOG, {"reason": ""}).status_code == 302


class TestEntry:
    def test_shows_that_it_stands_in_the_signed_log(self) -> None:
        entry = write_acts(3)[1]
        address = reverse("admin:claims_auditentry_change", args=[entry.pk])
        visitor = sign_in(auditor())
        assert "waits to be sealed" in text_of(visitor.get(address))
        seal_and_sign()
        told = text_of(visitor.get(address))
        assert (
            "1. Proven just now: 2 hashes lead from its leaf to the root that the checkpoint of 3 entries signs."
            in told
        )
