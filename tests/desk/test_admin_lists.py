"""The lists of the admin: all of them open, none of them writes, none asks once for each row."""

import pytest
from django.apps import apps
from django.contrib import admin
from django.contrib.auth.models import User
from django.db import connection
from django.db.models import CompositePrimaryKey, Model
from django.test.utils import CaptureQueriesContext
from django.urls import reverse

from claims.consistency.checked.models import CheckedVector
from claims.consistency.services import check_subject
from claims.documents.models import Document
from claims.extraction.services import propose_claims
from claims.jobs.models import Job
from claims.jobs.vocabulary import JobState
from claims.lib.admin import CappedPaginator
from claims.register.models import Claim
from claims.review.vocabulary import VerdictState
from tests.consistency.checked.verdicts import HARBOR, bring
from tests.desk.visitor import sign_in, text_of
from tests.documents.copies import printed
from tests.documents.near_copies.reports import WIRE
from tests.factories import (
    NOW,
    administrator,
    auditor,
    editor,
    fact_checker,
    machine,
    make_claim,
    make_document,
    make_figure,
    make_subject,
    snapshot_of,
)
from tests.verdicts import Desk, make_verdict

pytestmark = pytest.mark.django_db
# What people say to each other about a verdict is read where it is said, by those who may see that verdict; notices and
# watches are their owner's alone.
UNLISTED = {"Comment", "Notice", "Watch"}
# Django's admin takes no key of two columns.
MODELS = [
    model
    for model in apps.get_app_config("claims").get_models()
    if not isinstance(model._meta.pk, CompositePrimaryKey) and model.__name__ not in UNLISTED
]


def everything() -> None:
    """A row or two of nearly every table."""
    make_verdict(Desk(), VerdictState.PUBLISHED)
    subject = make_subject()
    for source, number in (("Trend", 13), ("Amnesty", 21)):
        make_claim(
            source=source,
            subject=subject,
            claimant=["The mayor"],
            statement=f"{number} people were killed, {source} wrote.",
            figure=make_figure(number, number, verbatim=str(number)),
        )
    check_subject(subject_id=subject.pk, actor=machine(), now=NOW)


def _list(model: type[Model]) -> str:
    return reverse(f"admin:claims_{model._meta.model_name}_changelist")


@pytest.mark.parametrize("model", MODELS, ids=lambda model: model.__name__)
class TestLists:
    def test_open_with_search_and_each_record(self, model: type[Model]) -> None:
        everything()
        client = sign_in(auditor())
        assert client.get(_list(model), {"q": "strike"}).status_code in (200, 302)
        assert client.get(_list(model)).status_code == 200
        row = model._default_manager.first()
        if row is not None:
            assert (
                client.get(reverse(f"admin:claims_{model._meta.model_name}_change", args=[row.pk])).status_code == 200
            )

    def test_cannot_be_written_even_by_a_superuser(self, model: type[Model]) -> None:
        user = User.objects.create_superuser("root")
        client = sign_in(auditor())
        client.force_login(user)
        assert client.get(_list(model) + "add/").status_code == 403
        site_admin = admin.site._registry[model]
        assert not site_admin.get_actions(client.get(_list(model)).wsgi_request)

    def test_ask_the_same_however_many_rows(self, model: type[Model]) -> None:
        everything()
        client = sign_in(auditor())
        client.get(_list(model))
        with CaptureQueriesContext(connection) as few:
            client.get(_list(model))
        _more()
        with CaptureQueriesContext(connection) as many:
            client.get(_list(model))
        assert len(many) <= len(few) + 1 <= 25


def _more() -> None:
    make_verdict(Desk(), VerdictState.PUBLISHED)
    subject = make_subject("Another strike", date="2020-10-18")
    for number in range(3):
        make_claim(
            source=f"Paper {number}",
            subject=subject,
            claimant=["The mayor"],
            statement=f"{number + 5} people were killed, paper {number} wrote.",
            figure=make_figure(number + 5, number + 5, verbatim=str(number + 5)),
        )
    check_subject(subject_id=subject.pk, actor=machine(), now=NOW)


class TestAuditEntries:
    def test_show_who_did_what_why_and_the_body(self) -> None:
        claim = make_claim()
        entry = claim.stream
        client = sign_in(auditor())
        row = client.get(_list(apps.get_model("claims", "AuditEntry")), {"q": str(entry)})
        assert "Farah" in text_of(row)
        assert "claim: recorded" in text_of(row)


class TestJobs:
    def test_offer_a_retry_where_work_failed(self) -> None:
        job = Job.objects.create(kind="check_subject", key="x", state=JobState.DEAD, last_error="The disk is full.")
        page = sign_in(editor()).get(_list(Job)).content.decode()
        assert reverse("desk:job-retry", args=[job.pk]) in page


class TestExtractionRuns:
    def test_show_what_a_reading_took(self) -> None:
        usage = {"requests": 2, "prompt_tokens": 1500, "completion_tokens": 90, "dropped": {"not_in_text": 1}}
        propose_claims(
            snapshot=snapshot_of(make_document()),
            proposals=[],
            extractor_name="language-model",
            extractor_version="1 large-3",
            usage=usage,
            actor=machine(),
            now=NOW,
        )
        page = text_of(sign_in(auditor()).get(reverse("admin:claims_extractionrun_changelist")))
        assert "2 requests, 1,500 + 90 tokens; dropped: 1 not in text" in page


class TestPeople:
    def test_are_an_administrators_alone(self) -> None:
        address = reverse("admin:auth_user_changelist")
        assert sign_in(fact_checker()).get(address).status_code == 403
        assert sign_in(administrator()).get(address).status_code == 200

    def test_are_added_with_their_roles(self) -> None:
        client = sign_in(administrator())
        page = client.get(reverse("admin:auth_user_add"))
        roles = {str(label): str(value) for value, label in page.context["adminform"].form.fields["groups"].choices}
        secret = "a horse, a battery and 7 staples"
        client.post(
            reverse("admin:auth_user_add"),
            {
                "username": "nina",
                "usable_password": "true",
                "password1": secret,
                "password2": secret,
                "groups": [roles["fact-checker"]],
            },
        )
        person = User.objects.get(username="nina")
        assert (person.is_staff, person.is_superuser) == (True, False)
        assert [group.name for group in person.groups.all()] == ["fact-checker"]

    def test_cannot_make_themselves_superusers(self) -> None:
        client, me = sign_in(administrator()), administrator().user
        assert me is not None
        address = reverse("admin:auth_user_change", args=[me.pk])
        client.post(address, {"username": me.username, "is_active": "on", "is_staff": "on", "is_superuser": "on"})
        me.refresh_from_db()
        assert not me.is_superuser

    def test_who_are_superusers_are_out_of_an_administrators_reach(self) -> None:
        root = User.objects.create_superuser("root")
        client = sign_in(administrator())
        client.post(reverse("admin:auth_user_change", args=[root.pk]), {"username": "mine"})
        secret = "a horse, a battery and 7 staples"
        given = {"password1": secret, "password2": secret, "usable_password": "true"}
        assert client.post(reverse("admin:auth_user_password_change", args=[root.pk]), given).status_code == 403
        root.refresh_from_db()
        assert root.username == "root"

    def test_are_never_deleted(self) -> None:
        person = User.objects.create_user("nina")
        address = reverse("admin:auth_user_delete", args=[person.pk])
        assert sign_in(administrator()).post(address, {"post": "yes"}).status_code == 403


def test_a_long_list_is_counted_to_its_cap_only(monkeypatch: pytest.MonkeyPatch) -> None:
    make_claim()
    make_claim()
    monkeypatch.setattr("claims.lib.admin.LONGEST_COUNT", 1)
    assert CappedPaginator(Claim.objects.order_by("pk"), 10).count == 1


class TestVectors:
    def test_are_named_but_their_numbers_shown_to_nobody(self) -> None:
        bring(HARBOR)
        row = CheckedVector.objects.earliest("pk")
        page = text_of(sign_in(auditor()).get(reverse("admin:claims_checkedvector_change", args=[row.pk])))
        assert row.model in page
        assert str(row.vector[0])[:8] not in page


class TestDocuments:
    def test_are_shown_without_their_re_prints_but_with_the_figures_that_differ(self) -> None:
        printed(by="Gazette")
        printed(WIRE.replace("killed 12", "killed 15"), by="Herald")
        client = sign_in(auditor())
        page = text_of(client.get(_list(Document)))
        assert "1 other, 1 with other figures" in page
        assert "Herald" not in page

    def test_show_re_prints_where_somebody_asks_or_searches(self) -> None:
        printed(by="Gazette", published="2024-05-06")
        printed(f"{WIRE} More to follow.", by="Herald")
        client = sign_in(auditor())
        assert "Herald" in text_of(client.get(_list(Document), {"reprints": "shown"}))
        assert "Herald" in text_of(client.get(_list(Document), {"q": "Herald"}))
        assert "Gazette" not in text_of(client.get(_list(Document), {"reprints": "only"}))
