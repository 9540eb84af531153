"""The sample reports against figures that a person typed in."""

from pathlib import Path

import pytest

from benchmarks.samples import baseline
from benchmarks.samples.rows import Row, compare, read_gold
from benchmarks.score_samples import extracted, inputs


def row(figure: str, origin: str = "", date: str = "2021-06-04") -> Row:
    return Row(date, "killed", "people", figure, frozenset({origin}))


def test_the_sample_reports_are_read_as_a_person_reads_them() -> None:
    gold = read_gold()
    documents = inputs(Path("no such article"))
    scores = [compare(extracted(document), gold[name])[0] for name, document in documents.items()]
    total = sum(scores[1:], scores[0])
    assert total.gold == 58
    assert total.f1 >= 0.97


@pytest.mark.parametrize("found", [row("4"), row("3", "the ministry"), row("3", date="2021-06-05")])
def test_a_figure_that_is_wrong_in_one_thing_is_wrong(found: Row) -> None:
    score, wrong, missed = compare([found], [row("3")])
    assert (score.right, wrong, missed) == (0, [found], [row("3")])


def test_a_figure_found_twice_is_right_once() -> None:
    score, wrong, _ = compare([row("3"), row("3")], [row("3"), row("5")])
    assert (score.precision, score.recall, score.f1) == (0.5, 0.5, 0.5)
    assert wrong == [row("3")]


def test_the_baseline_reads_a_number_beside_its_keyword() -> None:
    assert baseline.rows("At dawn 3 people were killed.", "2021-06-04") == [row("3")]
