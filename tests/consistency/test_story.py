"""The sample reports from text to finding, through extractor and services: what a good ledger shows for them."""

import json
from datetime import datetime
from typing import Any

import pytest
from django.db import transaction
from pytest_django import DjangoDbBlocker

from benchmarks.tasks._story import told
from claims.demo.catalog import read_catalog
from claims.demo.loading import load_sources
from tests.factories import fact_checker

# The database is made for tests that are marked; what the fixture writes is rolled back before them.
pytestmark = pytest.mark.django_db

Finding = dict[str, Any]

# Every contradiction of the sample reports, by kind and documents: what is not here is a false finding.
EXPECTED = {
    # 17 October: 15, 16 and 21 killed, given months and years later; and 13 that day against 21.
    ("divergent", "s1", "s7-azernews"),
    ("divergent", "s1", "s9"),
    ("divergent", "s7-azernews", "s9"),
    ("divergent", "s6", "s7-azernews"),
    # 11 October: 33 and 34 injured that day; 34 later against 40 and more than 40.
    ("divergent", "s2", "s3"),
    ("divergent", "s1", "s10"),
    # 26 and 27 killed in all, and what one report's parts add up to.
    ("divergent", "s8", "s9"),
    ("sum_mismatch", "s1", "s8"),
    # One document, two figures.
    ("self_contradictory", "s1"),
    # A war dated after the report, in one text at two addresses.
    ("date_conflict", "s7-azernews", "s7-today"),
    # Three statements deny the act or who did it, none of them a count.
    ("denied", "s3"),
    ("denied", "s3", "s4"),
    ("denied", "s5"),
}


@pytest.fixture(scope="module")
def overview(django_db_setup: None, django_db_blocker: DjangoDbBlocker) -> dict[str, Any]:
    """Findings and reconciliations of the whole catalog, whose voices are on record before."""
    catalog = read_catalog()
    lines = []
    for sample in catalog.documents:
        published = sample.published
        day = published.date() if isinstance(published, datetime) else published
        line = {"id": sample.key, "text": sample.text, "title": sample.title, "source": sample.source}
        lines.append(json.dumps({**line, "published": None if day is None else day.isoformat()}))
    whole = transaction.atomic()
    # As Django's own TestCase marks its transactions: jobs may commit "durably" inside.
    whole._from_testcase = True  # type: ignore[attr-defined]
    with django_db_blocker.unblock(), whole:
        load_sources(catalog, fact_checker())
        answer = next(told(lines))
        transaction.set_rollback(True)
    return answer


def of_kind(overview: dict[str, Any], kind: str) -> list[Finding]:
    return [finding for finding in overview["findings"] if finding["kind"] == kind]


def documents_of(finding: Finding) -> set[str]:
    return {claim["document"] for claim in finding["claims"]}


def divergence(overview: dict[str, Any], *words: str) -> list[Finding]:
    return [f for f in of_kind(overview, "divergent") if all(word in f["sentence"] for word in words)]


class TestStory:
    @pytest.mark.parametrize(
        ("one", "other"), [("21 killed", "16 killed"), ("21 killed", "15 killed"), ("16 killed", "15 killed")]
    )
    def test_sets_the_settled_figures_of_17_october_against_each_other(
        self, overview: dict[str, Any], one: str, other: str
    ) -> None:
        (found,) = divergence(overview, one, other)
        assert found["severity"] > 0.5

    def test_takes_the_counts_of_that_day_for_a_rising_toll(self, overview: dict[str, Any]) -> None:
        assert divergence(overview, "12 killed") == []
        assert divergence(overview, "more than 10 killed") == []
        assert any(
            all(words in f["sentence"] for words in ("more than 10 killed", "12 killed", "13 killed"))
            for f in of_kind(overview, "revised")
        )

    def test_explains_the_early_counts_of_11_october_by_the_settled_one(self, overview: dict[str, Any]) -> None:
        assert divergence(overview, ": 7 killed") == []
        assert divergence(overview, "at least 5 killed") == []
        assert any(
            all(words in f["sentence"] for words in ("at least 5 killed", "7 killed", "10 killed"))
            for f in of_kind(overview, "revised")
        )

    def test_sets_ministry_against_prosecutor_for_the_injured_of_one_day(self, overview: dict[str, Any]) -> None:
        (found,) = divergence(overview, "33 injured", "34 injured")
        assert found["severity"] < 0.3

    def test_finds_the_one_document_with_two_figures(self, overview: dict[str, Any]) -> None:
        (found,) = of_kind(overview, "self_contradictory")
        assert documents_of(found) == {"s1"}
        assert "more than 40 injured" in found["sentence"]

    def test_counts_the_figure_that_came_through_two_outlets_as_the_prosecutors(self, overview: dict[str, Any]) -> None:
        echoes = [f for f in of_kind(overview, "echo") if documents_of(f) == {"s5"} and "12 killed" in f["sentence"]]
        assert [
            f["sentence"].endswith("It counts as Prosecutor General's Office of Azerbaijan, once.") for f in echoes
        ] == [True]

    def test_counts_one_text_at_two_addresses_once(self, overview: dict[str, Any]) -> None:
        (row,) = [
            r
            for r in overview["reconciliations"]
            if (r["date"], r["measure"], r["population"], r["rule"])
            == ("2020-10-17", "killed", "people", "latest_per_origin")
        ]
        assert (row["low"], row["best"], row["high"]) == (12, 15, 21)
        assert (row["reports"], row["origins"]) == (5, 6)

    def test_sets_the_two_totals_against_each_other(self, overview: dict[str, Any]) -> None:
        (found,) = divergence(overview, "26 killed", "27 killed")
        assert documents_of(found) == {"s8", "s9"}

    def test_flags_the_war_that_an_article_dates_after_itself(self, overview: dict[str, Any]) -> None:
        sentences = {finding["sentence"] for finding in of_kind(overview, "date_conflict")}
        assert any("27 September 2021 to 10 November 2021" in sentence for sentence in sentences), sentences

    def test_shows_every_denial_against_those_who_say_that_it_happened(self, overview: dict[str, Any]) -> None:
        denied = set().union(*(documents_of(found) for found in of_kind(overview, "denied")))
        assert {"s3", "s4", "s5"} <= denied

    def test_finds_no_part_larger_than_its_whole_and_no_list_longer_than_its_count(
        self, overview: dict[str, Any]
    ) -> None:
        assert of_kind(overview, "part_exceeds_whole") == []
        assert of_kind(overview, "count_mismatch") == []

    def test_adds_up_the_parts_of_one_report_and_sets_them_against_the_totals_of_others(
        self, overview: dict[str, Any]
    ) -> None:
        (found,) = of_kind(overview, "sum_mismatch")
        assert found["sentence"] == (
            "News.Az: 26 killed in all; the 4 parts told by Azernews add up to 27 at least (1 + 0 + 10 + 16). "
            "It fits Caliber.Az: 27 killed."
        )

    def test_finds_nothing_else_that_anybody_would_have_to_decide_on(self, overview: dict[str, Any]) -> None:
        informs = {"revised", "echo", "corroborated"}
        decided = {(f["kind"], *sorted(documents_of(f))) for f in overview["findings"] if f["kind"] not in informs}
        assert decided == EXPECTED

    def test_asks_for_a_note_on_no_revision(self, overview: dict[str, Any]) -> None:
        assert [f["sentence"] for f in overview["findings"] if f["kind"] == "revised" and f["severity"] > 0.2] == []
