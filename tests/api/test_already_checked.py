from typing import Any

import pytest
from rest_framework.test import APIClient

from tests.consistency.checked.verdicts import HARBOR, OTHERS, bring

pytestmark = pytest.mark.django_db


def ask(client: APIClient, **body: Any) -> Any:
    return client.post("/api/v1/already-checked/", body, format="json")


class TestAlreadyChecked:
    def test_answers_with_verdict_score_and_why(self, reader: APIClient) -> None:
        bring(HARBOR, *OTHERS)
        answer = ask(reader, text="Nine dockers hurt in fire at the harbor of Porto Novo", claimant="Harbor Post")
        got = answer.json()
        assert (answer.status_code, got["verdicts"], got["note"]) == (200, 5, "")
        first, *others = got["matches"]
        assert {name: first[name] for name in ("rating", "publisher", "url", "is_hit", "difference")} == {
            "rating": "Mostly false",
            "publisher": "Fact Desk",
            "url": "https://facts.example/harbor",
            "is_hit": True,
            "difference": "",
        }
        assert first["verdict"].endswith("was rated “Mostly false” by Fact Desk.")
        assert first["score"] > max(other["score"] for other in others)
        assert "“dockers”" in first["why"]

    def test_never_calls_another_figure_a_hit(self, reader: APIClient) -> None:
        bring(HARBOR)
        (match,) = ask(reader, text="Sixteen dockers were hurt in the fire at the harbor of Porto Novo.").json()[
            "matches"
        ]
        assert (match["is_hit"], match["difference"]) == (
            False,
            "A similar claim with another figure was checked: 9 injured there, 16 injured here.",
        )

    @pytest.mark.parametrize(
        "body", [{}, {"text": ""}, {"text": "a", "when": "2021"}, {"text": "a", "date": "2021-13"}]
    )
    def test_refuses_what_it_cannot_read(self, reader: APIClient, body: dict[str, str]) -> None:
        bring(HARBOR)
        answer = ask(reader, **body)
        assert (answer.status_code, set(answer.json())) == (400, {"code", "sentence", "details"})

    def test_is_closed_without_a_token(self, db: None) -> None:
        assert ask(APIClient(), text="a").status_code == 401
