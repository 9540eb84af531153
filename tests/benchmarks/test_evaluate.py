"""Any report through the product from the command line."""

import json
from collections.abc import Sequence
from pathlib import Path
from typing import Any

import pytest
from pytest_django.fixtures import Settings

from benchmarks.evaluate import main, task_names
from tests.extraction.extractors.language_model.asking import claim, figure, settings_for
from tests.extraction.extractors.language_model.protocol_server import Scripted, answering, claims

GOOD = {
    "id": "a",
    "text": "On June 4 a bomb killed at least 3 people in Aleppo, the Health Ministry said.",
    "published": "2021-06-16",
    "source": "The Daily",
    "title": None,
}


def run(tmp_path: Path, *lines: str, workers: int = 1, options: Sequence[str] = ()) -> list[dict[str, Any]]:
    given, out = tmp_path / "in.jsonl", tmp_path / "out.jsonl"
    given.write_text("\n".join(lines) + "\n", encoding="utf-8")
    assert main(["extract", "--input", str(given), "--output", str(out), "--workers", str(workers), *options]) == 0
    return [json.loads(line) for line in out.read_text(encoding="utf-8").splitlines()]


def test_extract_is_a_task() -> None:
    assert "extract" in task_names()


def test_writes_the_claims_and_the_main_subject(tmp_path: Path) -> None:
    (answer,) = run(tmp_path, json.dumps(GOOD))
    (claim,) = answer["claims"]
    assert answer["main_subject"] == {"date": "2021-06-04", "place": "Aleppo", "killed": [3, None], "injured": None}
    assert claim["figure"] == {
        "measure": "killed",
        "population": "people",
        "lower": 3,
        "upper": None,
        "approximate": False,
        "unit": None,
    }
    assert claim["claimant"] == ["Health Ministry"]
    assert GOOD["text"][claim["start"] : claim["end"]] == claim["exact"]  # type: ignore[index]


def test_in_its_own_voice_the_source_is_the_claimant(tmp_path: Path) -> None:
    (answer,) = run(tmp_path, json.dumps({**GOOD, "text": "A bomb killed 3 people."}))
    assert answer["claims"][0]["claimant"] == ["The Daily"]


@pytest.mark.parametrize(
    ("line", "identity"),
    [
        ("no json", None),
        ("[1]", None),
        (json.dumps({"id": "b"}), "b"),
        (json.dumps({"id": "c", "text": 5}), "c"),
        (json.dumps({**GOOD, "id": "d", "published": "tomorrow"}), "d"),
        (json.dumps({**GOOD, "id": "e", "title": 7}), "e"),
    ],
)
def test_a_bad_line_is_answered_and_stops_nothing(tmp_path: Path, line: str, identity: str | None) -> None:
    refused, answered = run(tmp_path, line, json.dumps(GOOD))
    assert refused["id"] == identity
    assert refused["error"].endswith(".")
    assert answered["id"] == "a"


def test_several_workers_keep_the_order(tmp_path: Path) -> None:
    lines = [json.dumps({**GOOD, "id": number}) for number in range(20)]
    assert [answer["id"] for answer in run(tmp_path, *lines, workers=2)] == list(range(20))


def test_a_missing_file_is_named(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit):
        main(["extract", "--input", str(tmp_path / "none"), "--output", str(tmp_path / "out")])
    assert "There is no file" in capsys.readouterr().err


class TestExtractor:
    def test_is_the_one_that_is_named(self, tmp_path: Path) -> None:
        assert run(tmp_path, json.dumps(GOOD), options=["--extractor", "rules-en"]) == run(tmp_path, json.dumps(GOOD))

    def test_is_refused_before_anything_is_read(self, tmp_path: Path) -> None:
        with pytest.raises(SystemExit, match="no extractor “rules-xx”"):
            run(tmp_path, json.dumps(GOOD), options=["--extractor", "rules-xx"])

    def test_is_no_choice_of_other_tasks(self, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
        (tmp_path / "in").write_text("{}")
        with pytest.raises(SystemExit):
            main(["quantities", "--input", str(tmp_path / "in"), "--output", str(tmp_path / "out"), "--extractor", "x"])
        assert "quantities has no choice of extractor" in capsys.readouterr().err

    def test_may_be_a_language_model_that_says_what_it_cost(
        self, tmp_path: Path, settings: Settings, capsys: pytest.CaptureFixture[str]
    ) -> None:
        hurt = figure("killed at least 3 people", "at least 3", 3, None, date="2021-06-04", place="Aleppo")
        with answering(claims(hurt, claim("not in the text")), Scripted(status=401)) as server:
            settings.LANGUAGE_MODEL = settings_for(server.url)
            answered, refused = run(
                tmp_path, json.dumps(GOOD), json.dumps({**GOOD, "id": "b"}), options=["--extractor", "language-model"]
            )
        assert [found["exact"] for found in answered["claims"]] == ["killed at least 3 people"]
        assert answered["main_subject"]["killed"] == [3, None]
        assert set(answered) == {"id", "claims", "main_subject"}
        assert (refused["id"], set(refused)) == ("b", {"id", "error"})
        assert "refused the key" in refused["error"]
        assert (
            "language-model: 2 requests, 1,000 + 100 tokens, cost 0.003000; dropped: 1 not in text"
            in capsys.readouterr().err
        )
