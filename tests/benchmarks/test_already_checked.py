"""Texts matched to checked claims from the command line, in a process and a database of their own."""

import json
import os
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest

from benchmarks._clef import average_precision
from benchmarks.evaluate import main
from tests.conftest import PROJECT

CHECKED = [
    {
        "id": 7,
        "claim": "Nine dockers were hurt in the harbor fire.",
        "title": None,
        "author": "Fact Desk",
        "date": None,
    },
    {"id": "b", "claim": "A central bank doubled its rate.", "title": "Did a bank double its rate?"},
    {"id": "bad", "claim": 5},
]
ASKED = ['{"id": 1, "text": "nine stevedores injured in a blaze at the harbor"}', "no json", '{"id": 2, "text": null}']


def run(tmp_path: Path, **environment: str) -> list[dict[str, Any]]:
    checked, given, out = (tmp_path / name for name in ("checked.jsonl", "in.jsonl", "out.jsonl"))
    checked.write_text("\n".join(json.dumps(one) for one in CHECKED), encoding="utf-8")
    given.write_text("\n".join(ASKED), encoding="utf-8")
    environment = {**os.environ, **environment}
    # Not the database of these tests, which has rows of others: without an address the task starts its own.
    for name in ("DATABASE_URL", "REDIS_URL", "DJANGO_SETTINGS_MODULE"):
        environment.pop(name, None)
    command: list[str | Path] = [
        sys.executable,
        "benchmarks/evaluate.py",
        "already_checked",
        "--checked",
        checked,
        "--input",
        given,
    ]
    subprocess.run([*command, "--output", out], cwd=PROJECT, env=environment, check=True, capture_output=True)
    return [json.loads(line) for line in out.read_text(encoding="utf-8").splitlines()]


@pytest.mark.parametrize("model", ["", "none"])
def test_answers_every_line_with_or_without_a_model(tmp_path: Path, model: str) -> None:
    answered, *refused = run(tmp_path, LEDGER_MEANING_MODEL=model)
    assert answered["matches"][0]["id"] == 7
    assert all(0 <= match["score"] <= 1 for match in answered["matches"])
    assert [one["id"] for one in refused] == [None, 2]
    assert all(one["error"].endswith(".") for one in refused)


def test_asks_for_the_claims_that_were_checked(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    given = tmp_path / "in.jsonl"
    given.write_text(ASKED[0])
    with pytest.raises(SystemExit):
        main(["already_checked", "--input", str(given), "--output", str(tmp_path / "out.jsonl")])
    assert "--checked FILE" in capsys.readouterr().err


@pytest.mark.parametrize(
    ("ranked", "gold", "expected"),
    [
        ("abcde", "a", 1.0),
        ("abcde", "c", 1 / 3),
        ("abcdef", "f", 0.0),
        ("abcde", "ac", (1 + 2 / 3) / 2),
        ("", "a", 0.0),
    ],
)
def test_average_precision_looks_at_five(ranked: str, gold: str, expected: float) -> None:
    assert average_precision(list(ranked), frozenset(gold)) == pytest.approx(expected)
