"""Lists and records, and what they can be narrowed by."""

from collections.abc import Iterator
from typing import Any

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext
from rest_framework.test import APIClient

from claims.consistency.models import Reconciliation
from claims.consistency.services import adopt_reconciliation, check_subject
from claims.consistency.vocabulary import RuleName
from claims.register.services import reject_link
from claims.register.vocabulary import ClaimKind, Measure
from claims.review.vocabulary import VerdictState
from tests import factories
from tests.consistency.stage import check, told
from tests.documents.copies import printed
from tests.documents.near_copies.reports import WIRE
from tests.verdicts import Desk, make_verdict

pytestmark = pytest.mark.django_db


def rows(client: APIClient, path: str, **filters: Any) -> list[dict[str, Any]]:
    answer = client.get(f"/api/v1/{path}/", filters)
    assert answer.status_code == 200, answer.json()
    return list(answer.json()["results"])


def ids(client: APIClient, path: str, **filters: Any) -> set[int]:
    return {row["id"] for row in rows(client, path, **filters)}


class TestClaims:
    def test_say_what_they_claim_in_which_words_about_what(self, reader: APIClient) -> None:
        subject = factories.make_subject()
        claim = factories.make_claim(
            subject=subject, source="Gazette", claimant=["The ministry"], statement="At least 16 people were killed."
        )
        got = reader.get(f"/api/v1/claims/{claim.pk}/").json()
        assert got["source"]["name"] == "Gazette"
        assert got["current"]["exact"] == "At least 16 people were killed."
        assert got["current"]["origin"]["name"] == "The ministry"
        assert [voice["name"] for voice in got["current"]["attributions"]] == ["The ministry"]
        assert (got["current"]["figure"]["lower"], got["current"]["figure"]["upper"]) == ("16", "16")
        assert [(link["id"], link["state"]) for link in got["subjects"]] == [(subject.pk, "confirmed")]

    def test_say_which_words_gave_which_value(self, reader: APIClient) -> None:
        reason = {"field": "measure", "value": "killed", "start": 17, "end": 23, "words": "killed"}
        claim = factories.make_proposal("16 people were killed", reasons=(reason,))
        assert reader.get(f"/api/v1/claims/{claim.pk}/").json()["current"]["reasons"] == [reason]
        assert rows(reader, "claims")[0]["current"]["reasons"] == [reason]

    def test_keep_an_open_bound_open(self, reader: APIClient) -> None:
        claim = factories.make_claim(figure=factories.make_figure(31, None, verbatim="more than 30"))
        figure = reader.get(f"/api/v1/claims/{claim.pk}/").json()["current"]["figure"]
        assert (figure["lower"], figure["upper"]) == ("31", None)

    def test_without_a_figure_say_so(self, reader: APIClient) -> None:
        claim = factories.make_claim(kind=ClaimKind.CHARACTERIZATION, statement="It was a war crime.")
        assert reader.get(f"/api/v1/claims/{claim.pk}/").json()["current"]["figure"] is None

    def test_are_found_by_what_they_are_about_and_who_says_so(self, reader: APIClient) -> None:
        subject = factories.make_subject()
        wanted = factories.make_claim(
            subject=subject, source="Gazette", claimant=["The ministry"], statement="16 people were killed there."
        )
        other = factories.make_claim(
            source="Courier",
            statement="30 people were injured.",
            date="2020-10-04",
            figure=factories.make_figure(30, 30, measure=Measure.INJURED),
        )
        proposal = factories.make_proposal("5 people were killed.", date="")
        document, version = wanted.snapshot.document, wanted.current
        assert version is not None
        for filters in (
            {"subject": subject.pk},
            {"source": document.source_id},
            {"origin": version.origin_id},
            {"document": document.pk},
            {"snapshot": wanted.snapshot_id},
            {"measure": "killed", "status": "accepted"},
            {"date_from": "2020-10-05"},
            {"date_from": "2020-10-17", "date_to": "2020-10-17"},
        ):
            assert ids(reader, "claims", **filters) == {wanted.pk}, filters
        assert ids(reader, "claims", measure="injured") == {other.pk}
        assert ids(reader, "claims", date_to="2020-10-10") == {other.pk}
        assert ids(reader, "claims", status="proposed") == {proposal.pk}
        assert ids(reader, "claims", kind="figure") == {wanted.pk, other.pk, proposal.pk}
        assert ids(reader, "claims", subject=subject.pk + 999) == set()

    def test_are_not_found_by_a_subject_they_were_rejected_for(self, reader: APIClient) -> None:
        subject = factories.make_subject()
        claim = factories.make_claim(subject=subject)
        reject_link(
            claim=claim, subject=subject, actor=factories.fact_checker(), reason="another day", now=factories.NOW
        )
        assert ids(reader, "claims", subject=subject.pk) == set()


class TestSources:
    def test_are_found_by_name_however_it_is_written(self, reader: APIClient) -> None:
        office = factories.make_source("Prosecutor General's Office of Azerbaijan", kind="institution")
        factories.make_source("Gazette")
        assert ids(reader, "sources", name="Azerbaijan's Prosecutor General’s Office") == {office.pk}
        assert ids(reader, "sources", kind="institution") == {office.pk}


class TestDocuments:
    def test_name_their_snapshots_without_the_text(self, reader: APIClient) -> None:
        document = factories.make_document("Sixteen people were killed.", published="2020-10-17")
        (row,) = rows(reader, "documents", date_from="2020-10-17", date_to="2020-10-17", source=document.source_id)
        (snapshot,) = row["snapshots"]
        assert snapshot["sha256"] == document.first_sha256
        assert "text" not in snapshot

    def test_have_their_text_in_the_snapshot(self, reader: APIClient) -> None:
        document = factories.make_document("Sixteen people were killed 😢.")
        snapshot = factories.snapshot_of(document)
        got = reader.get(f"/api/v1/snapshots/{snapshot.pk}/").json()
        assert (got["text"], got["document"]) == ("Sixteen people were killed 😢.", document.pk)

    def test_say_which_report_they_print_and_who_else_does(self, reader: APIClient) -> None:
        original = printed(by="Gazette", published="2024-05-06")
        changed = printed(WIRE.replace("killed 12", "killed 15"), by="Herald")
        copy = reader.get(f"/api/v1/documents/{changed.pk}/").json()["copy"]
        assert copy["prints"] == original.pk
        assert (copy["group"]["original"], copy["group"]["origin"]["name"]) == (original.pk, "Gazette")
        assert [(each["source"]["name"], each["figures"]) for each in copy["group"]["printings"]] == [
            ("Gazette", []),
            ("Herald", [["12", "15"]]),
        ]

    def test_print_nobody_where_nobody_prints_them(self, reader: APIClient) -> None:
        assert reader.get(f"/api/v1/documents/{printed(by='Gazette').pk}/").json()["copy"] is None


class TestMeets:
    def test_tells_what_a_claim_meets(self, reader: APIClient, records: dict[str, str]) -> None:
        (mine, other) = sorted(ids(reader, "claims", subject=records["subjects"]))
        got = reader.get(f"/api/v1/claims/{mine}/meets/").json()
        assert (got["why_not"], got["origins"], got["agreeing"]) == (None, 1, 0)
        (side,) = got["contradicting"]
        assert side == {
            "sentence": "Courier: 21 killed; this claim: 16 killed; 5 apart.",
            "origins": 1,
            "claim": other,
            "explained": "a rising toll",
        }

    def test_says_why_a_claim_meets_nothing(self, reader: APIClient) -> None:
        claim = factories.make_proposal("Sixteen people were killed.")
        got = reader.get(f"/api/v1/claims/{claim.pk}/meets/").json()
        assert (got["why_not"], got["contradicting"]) == ("nobody has said what the claim is about", [])


class TestSubjects:
    def test_show_every_figure_beside_the_number_of_independent_origins(
        self, reader: APIClient, records: dict[str, str]
    ) -> None:
        got = reader.get(f"/api/v1/subjects/{records['subjects']}/figures/").json()
        assert (got["reports"], got["origins"]) == (2, 2)
        assert [(row["document_source"]["name"], row["lower"], row["upper"]) for row in got["figures"]] == [
            ("Gazette", "16", "16"),
            ("Courier", "21", "21"),
        ]
        envelope = next(row for row in got["reconciliations"] if row["rule"] == "envelope")
        assert (envelope["low"], envelope["high"], envelope["origins"]) == ("16", "21", 2)
        assert got["coverage"]["claims"] == 2
        assert got["checked_at"] is not None

    def test_show_their_figures_in_pages_oldest_first(self, reader: APIClient) -> None:
        subject = factories.make_subject()
        for day, killed in enumerate((5, 7, 9, 12, 16), start=5):
            told(subject, f"Paper {killed}", killed, published=f"2020-10-0{day}")

        def pages(path: str | None, onwards: str) -> Iterator[list[str]]:
            while path:
                page = reader.get(path).json()
                assert page["reports"] == 5
                yield [row["lower"] for row in page["figures"]]
                path = page[onwards]

        first = f"/api/v1/subjects/{subject.pk}/figures/?limit=2"
        assert list(pages(first, "next")) == [["5", "7"], ["9", "12"], ["16"]]
        last = reader.get(reader.get(first).json()["next"]).json()["next"]
        assert list(pages(last, "previous")) == [["16"], ["9", "12"], ["5", "7"]]

    @pytest.mark.parametrize("cursor", ["x", "cD05OTk5OQ=="])
    def test_refuse_a_page_behind_a_figure_that_is_not_there(self, reader: APIClient, cursor: str) -> None:
        subject = factories.make_subject()
        told(subject, "The Gazette", 16)
        answer = reader.get(f"/api/v1/subjects/{subject.pk}/figures/?cursor={cursor}")
        assert (answer.status_code, answer.json()["code"]) == (404, "not_found")

    def test_say_which_adopted_figures_something_new_calls_into_question(self, reader: APIClient) -> None:
        subject = factories.make_subject()
        told(subject, "The Gazette", 16)
        check(subject)
        row = Reconciliation.objects.get(rule=RuleName.ENVELOPE)
        adopt_reconciliation(
            reconciliation=row, actor=factories.fact_checker(), reason="The only one.", now=factories.NOW
        )
        told(subject, "Helping Hands", 21)
        check(subject)
        got = reader.get(f"/api/v1/subjects/{subject.pk}/figures/").json()["reconciliations"]
        assert {row["state"]: row["stale_at"] is not None for row in got} == {"adopted": True, "proposed": False}

    def test_that_were_never_checked_say_so(self, reader: APIClient) -> None:
        subject = factories.make_subject()
        got = reader.get(f"/api/v1/subjects/{subject.pk}/figures/").json()
        assert (got["figures"], got["coverage"], got["checked_at"]) == ([], None, None)

    def test_are_found_by_name_day_and_whole(self, reader: APIClient) -> None:
        war = factories.make_subject("The war", kind="total", event_type="war", date="2020-09-27/2020-11-10")
        strike = factories.make_subject(part_of=war)
        assert ids(reader, "subjects", part_of=war.pk) == {strike.pk}
        assert ids(reader, "subjects", name="GANJA") == {strike.pk}
        assert ids(reader, "subjects", date_from="2020-11-01") == {war.pk}
        assert ids(reader, "subjects", kind="total", date_to="2020-09-27") == {war.pk}


class TestFindings:
    def test_explain_themselves_and_name_their_claims(self, reader: APIClient, records: dict[str, str]) -> None:
        (row,) = rows(reader, "findings", subject=records["subjects"], state="open")
        assert "16" in row["sentence"]
        assert "21" in row["sentence"]
        assert len(row["claims"]) == 2
        assert ids(reader, "findings", claim=row["claims"][0]["claim"], kind=row["kind"]) == {row["id"]}
        assert ids(reader, "findings", claim=999_999) == set()


class TestVerdicts:
    def test_show_what_was_decided_by_whom(self, reader: APIClient) -> None:
        desk = Desk()
        verdict = make_verdict(desk, VerdictState.APPROVED)
        (row,) = rows(reader, "verdicts", state="approved", claim=verdict.claim_version.claim_id)
        assert row["current"]["author"] == desk.checker.name
        assert [(step["action"], step["actor"]) for step in row["decisions"]][-1] == ("approve", desk.editor.name)


class TestJobs:
    def test_are_found_by_state_and_kind(self, reader: APIClient) -> None:
        factories.make_document()
        (job,) = rows(reader, "jobs", state="queued", kind="extract_snapshot")
        assert job["attempts"] == 0
        assert rows(reader, "jobs", state="dead") == []


class TestReviews:
    def test_are_open_to_everybody(self, records: dict[str, str]) -> None:
        (row,) = rows(APIClient(), "reviews")
        assert row == APIClient().get(f"/api/v1/reviews/{records['reviews']}/").json()
        assert row["json_ld"]["@type"] == "ClaimReview"


class TestALanguageOfItsOwn:
    @pytest.mark.parametrize(
        ("query", "code"),
        [
            ("statuss=accepted", "unknown_filter"),
            ("subject=1&source_id=1", "unknown_filter"),
            ("status=maybe", "invalid_input"),
            ("subject=abc", "invalid_input"),
            ("subject=1.5", "invalid_input"),
            ("subject=99999999999999999999", "invalid_input"),
            ("date_from=2020-13-01", "invalid_input"),
            ("cursor=x", "not_found"),
        ],
    )
    def test_refuses_what_it_does_not_know(self, reader: APIClient, query: str, code: str) -> None:
        answer = reader.get(f"/api/v1/claims/?{query}")
        assert answer.status_code in (400, 404)
        assert answer.json()["code"] == code

    @pytest.mark.parametrize("address", ["claims/0/", "claims/9999999999999999999/", "claims/abc/", "reviews/none/"])
    def test_says_that_there_is_nothing(self, reader: APIClient, address: str) -> None:
        assert reader.get(f"/api/v1/{address}").status_code == 404


class TestPages:
    def test_show_every_row_once_newest_first(self, reader: APIClient) -> None:
        for _ in range(5):
            factories.make_source()
        seen: list[int] = []
        path: str | None = "/api/v1/sources/?limit=2"
        while path:
            page = reader.get(path).json()
            assert len(page["results"]) <= 2
            seen += [row["id"] for row in page["results"]]
            path = page["next"]
        assert seen == sorted(seen, reverse=True)
        assert len(seen) == 5

    def test_hold_no_more_than_their_limit(self, reader: APIClient) -> None:
        assert reader.get("/api/v1/sources/?limit=100000").status_code == 200


class TestQueries:
    @pytest.mark.parametrize("path", ["claims", "documents", "findings", "subjects", "verdicts", "sources", "jobs"])
    def test_do_not_grow_with_the_rows(self, reader: APIClient, records: dict[str, str], path: str) -> None:
        rows(reader, path)
        with CaptureQueriesContext(connection) as few:
            before = len(rows(reader, path))
        subject = factories.make_subject("Another strike", date="2020-10-04")
        for number in (7, 8, 9):
            factories.make_claim(
                subject=subject,
                claimant=["The ministry", f"Witness {number}"],
                statement=f"{number} people were killed on the fourth.",
                figure=factories.make_figure(number, number, verbatim=str(number)),
            )
        check_subject(subject_id=subject.pk, actor=factories.machine(), now=factories.NOW)
        make_verdict(Desk(), VerdictState.SUBMITTED)
        with CaptureQueriesContext(connection) as many:
            after = len(rows(reader, path))
        assert after > before
        assert len(many) <= len(few)
