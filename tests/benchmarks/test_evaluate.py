"""Any report through the product from the command line."""

import json
from pathlib import Path
from typing import Any

import pytest

from benchmarks.evaluate import main, task_names

GOOD = {
    "id": "a",
    "text": "On June 4 a bomb killed at least 3 people in Aleppo, the Health Ministry said.",
    "published": "2021-06-16",
    "source": "The Daily",
    "title": None,
}


def run(tmp_path: Path, *lines: str, workers: int = 1) -> list[dict[str, Any]]:
    given, out = tmp_path / "in.jsonl", tmp_path / "out.jsonl"
    given.write_text("\n".join(lines) + "\n", encoding="utf-8")
    assert main(["extract", "--input", str(given), "--output", str(out), "--workers", str(workers)]) == 0
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
