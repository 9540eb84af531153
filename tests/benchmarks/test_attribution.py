"""Who says what, in tokens that somebody else has cut."""

import json
from pathlib import Path

import pytest

from benchmarks.attribution import baseline
from benchmarks.attribution.marked import load, unmark
from benchmarks.score_attribution import DATA, LABELS, LATER, f1
from benchmarks.tasks.attribution import answer


def spans(sentence: str) -> list[tuple[str, str]]:
    tokens = sentence.split()
    found = answer(json.dumps({"id": 1, "tokens": tokens}))["spans"]
    return [(item["label"], " ".join(tokens[item["start"] : item["end"]])) for item in found]


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        (
            "The Health Ministry said on Sunday that 12 people had died .",
            [("source", "The Health Ministry"), ("cue", "said"), ("content", "that 12 people had died")],
        ),
        (
            "Twelve people had died , the governor said .",
            [("content", "Twelve people had died"), ("source", "the governor"), ("cue", "said")],
        ),
        (
            "According to the governor , 300 homes were lost .",
            [("cue", "According to"), ("source", "the governor"), ("content", "300 homes were lost")],
        ),
        (
            "`` We saw nothing at all , '' said Ivo Marek , a nurse .",
            [("content", "`` We saw nothing at all , ''"), ("cue", "said"), ("source", "Ivo Marek , a nurse")],
        ),
        ("The weather was fine .", []),
    ],
)
def test_finds(sentence: str, expected: list[tuple[str, str]]) -> None:
    assert spans(sentence) == expected


def test_a_line_without_tokens_is_answered_with_a_sentence() -> None:
    assert "tokens" in answer('{"id": 1, "tokens": "one"}')["error"]


def test_marked_text_gives_tokens_and_nested_spans() -> None:
    assert unmark("[X [S Ann Lee ] [C left ] [X it ] ] .") == {
        "tokens": ["Ann", "Lee", "left", "it", "."],
        "spans": [
            {"label": "source", "start": 0, "end": 2},
            {"label": "cue", "start": 2, "end": 3},
            {"label": "content", "start": 3, "end": 4},
            {"label": "content", "start": 0, "end": 4},
        ],
    }


@pytest.mark.parametrize("text", ["[S Ann Lee", "Ann Lee ]"])
def test_brackets_that_do_not_pair_are_refused(text: str) -> None:
    with pytest.raises(ValueError, match="bracket"):
        unmark(text)


@pytest.mark.parametrize("data", [DATA, LATER])
def test_the_annotated_passages_are_read_better_than_by_the_baseline(data: Path) -> None:
    gold = load(data)
    found = [answer(json.dumps(row))["spans"] for row in gold]
    plain = [baseline.spans(row["tokens"]) for row in gold]
    for label in LABELS:
        assert f1(found, gold, label) > max(90.0, 2 * f1(plain, gold, label))
