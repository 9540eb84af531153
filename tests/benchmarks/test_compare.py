"""A claim against evidence from the command line, and how such answers are scored."""

import json

import pytest

from benchmarks import _naive_intervals
from benchmarks.score_compare import score
from benchmarks.tasks.compare import answer


def test_answers_with_the_sentence_that_says_why() -> None:
    line = {"id": 7, "claim": "More than 50 deaths were reported.", "evidence": "There were 47 deaths."}
    assert answer(json.dumps(line)) == {
        "id": 7,
        "answer": "inconsistent",
        "why": "The claim says more than 50 deaths; the evidence says 47 deaths.",
    }


@pytest.mark.parametrize(
    ("line", "word"),
    [("{", "JSON"), ('{"id": 1, "claim": "a"}', "evidence"), ('{"id": 1, "claim": 5, "evidence": "b"}', "claim")],
)
def test_a_line_that_cannot_be_used_is_answered_with_a_sentence(line: str, word: str) -> None:
    assert word in answer(line)["error"]


def test_scores_each_answer() -> None:
    gold = ["consistent", "consistent", "inconsistent", "not_comparable"]
    found = ["consistent", "inconsistent", "inconsistent", "inconsistent"]
    result = score(gold, found)
    assert result.accuracy == 0.5
    precision, recall, f1 = result.per_answer["inconsistent"]
    assert (round(precision, 3), recall, round(f1, 3)) == (0.333, 1.0, 0.5)
    assert result.macro_f1 == pytest.approx((2 / 3 + 0.5 + 0) / 3)


@pytest.mark.parametrize(
    ("claim", "evidence", "expected"),
    [
        ("More than 50 died.", "There were 47 deaths.", "inconsistent"),
        ("More than 50 died.", "There were 520 cases.", "consistent"),
        ("More than 50 died.", "Many died.", "not_comparable"),
        ("It cost over 1.5 million.", "It cost 1,600,000.", "consistent"),
    ],
)
def test_the_baseline_takes_any_number_for_any_other(claim: str, evidence: str, expected: str) -> None:
    assert _naive_intervals.answer(claim, evidence) == expected
