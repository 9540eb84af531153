"""Who says what, in tokens that somebody else has cut."""

import json

import pytest

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
            [("source", "The Health Ministry"), ("cue", "said"), ("content", "12 people had died")],
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
