"""Holding a claim against evidence."""

from typing import Any

import pytest
from rest_framework.test import APIClient

from claims.audit.models import AuditEntry

pytestmark = pytest.mark.django_db

CLAIM = "More than 50 deaths were reported."
EVIDENCE = "😀 The ministry counted 47 deaths."


def compare(client: APIClient, **changes: Any) -> Any:
    return client.post("/api/v1/compare/", {"claim": CLAIM, "evidence": EVIDENCE, **changes}, format="json")


class TestComparing:
    def test_answers_with_the_sentence_and_the_words_that_say_why(self, reader: APIClient) -> None:
        answer = compare(reader)
        assert answer.status_code == 200
        assert answer.json() == {
            "answer": "inconsistent",
            "why": "The claim says more than 50 deaths; the evidence says 47 deaths.",
            "matches": [
                {
                    "claim": {"start": 0, "end": 19, "exact": "More than 50 deaths"},
                    "evidence": {"start": 23, "end": 32, "exact": "47 deaths"},
                    "holding": "fails",
                }
            ],
        }

    def test_writes_nothing(self, reader: APIClient) -> None:
        before = AuditEntry.objects.count()
        compare(reader)
        assert AuditEntry.objects.count() == before

    def test_counts_offsets_from_where_the_text_was_sent_to_begin(self, reader: APIClient) -> None:
        (match,) = compare(reader, claim=f"  {CLAIM}").json()["matches"]
        assert match["claim"]["start"] == 2

    def test_an_empty_text_is_answered_too(self, reader: APIClient) -> None:
        assert compare(reader, evidence="").json()["answer"] == "not_comparable"

    @pytest.mark.parametrize("changes", [{"claim": "x" * 2_001}, {"evidence": None}, {"evidence": "x" * 20_001}])
    def test_refuses_what_is_no_text_or_too_long(self, reader: APIClient, changes: dict[str, Any]) -> None:
        answer = compare(reader, **changes)
        assert answer.status_code == 400
        assert answer.json()["sentence"]
