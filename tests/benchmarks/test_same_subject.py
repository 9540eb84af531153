"""The task `same_subject` and how it is scored."""

import json
from pathlib import Path
from typing import Any

import numpy as np
import pytest

from benchmarks import _bm25 as bm25
from benchmarks._same_subject import clustering, retrieval
from benchmarks.evaluate import main
from benchmarks.train_same_subject import fit
from tests.consistency.matching.reports.telling import FIRE, OTHER_FIRE, SAME_FIRE


def run(tmp_path: Path, *lines: str) -> list[dict[str, Any]]:
    given, out = tmp_path / "in.jsonl", tmp_path / "out.jsonl"
    given.write_text("\n".join(lines) + "\n", encoding="utf-8")
    assert main(["same_subject", "--input", str(given), "--output", str(out)]) == 0
    return [json.loads(line) for line in out.read_text(encoding="utf-8").splitlines()]


def line(identity: object, text: str, published: str | None = "2021-03-05") -> str:
    return json.dumps({"id": identity, "text": text, "published": published})


class TestTask:
    def test_names_clusters_and_the_nearest_best_first(self, tmp_path: Path) -> None:
        one, other, same = run(tmp_path, line("a", FIRE), line("b", OTHER_FIRE), line("c", SAME_FIRE))
        assert one["cluster"] == same["cluster"] != other["cluster"]
        assert [near["id"] for near in one["nearest"]] == ["c", "b"]
        assert one["nearest"][0]["score"] > 0.9

    def test_answers_a_bad_line_and_goes_on(self, tmp_path: Path) -> None:
        bad, one, same = run(tmp_path, json.dumps({"id": "x"}), line("a", FIRE, None), line("a", FIRE, None))
        assert (bad["id"], bad["error"][-1]) == ("x", ".")
        assert one["cluster"] == same["cluster"]

    def test_tells_documents_of_one_id_apart(self, tmp_path: Path) -> None:
        one, other = run(tmp_path, line("a", FIRE), line("a", "Nothing of the kind."))
        assert one["cluster"] != other["cluster"]


class TestMeasures:
    def test_clustering_counts_pairs(self) -> None:
        fits = clustering(["x", "x", "x", "y"], ["1", "1", "2", "2"])
        assert fits == pytest.approx((1 / 3, 1 / 2, 2 / 5))

    def test_retrieval_counts_articles_that_have_another(self) -> None:
        found = retrieval({0: [1, 2], 1: [2, 0], 2: [0]}, ["1", "1", "2"])
        assert found == (0.5, 0.75)


class TestFit:
    def test_finds_what_tells_apart(self) -> None:
        rows = np.array([[value, 7.0] for value in range(20)])
        intercept, weights = fit(rows, np.array([float(value >= 10) for value in range(20)]))
        assert weights[0] > 0
        assert weights[1] == pytest.approx(0)
        assert -intercept / weights[0] == pytest.approx(9.5, abs=0.1)


class TestPeer:
    def test_links_articles_of_one_week(self) -> None:
        rows = [
            {"title": "", "content": text, "dct": day, "incident_id": incident}
            for text, day, incident in (
                (FIRE, "2021-03-05", "4"),
                (FIRE, "2021-03-06", "4"),
                (OTHER_FIRE, "2021-03-05", "8"),
                (FIRE, "2021-05-05", "12"),
            )
        ]
        scores = bm25.scores_of(rows)
        assert bm25.nearest(scores)[0][:2] == [1, 3]
        first, second, other, late = bm25.clusters(rows, scores, range(4))
        assert first == second
        assert len({first, other, late}) == 3
