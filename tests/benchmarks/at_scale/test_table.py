"""The table that score_scale prints."""

from typing import Any

from benchmarks.score_scale import table


def measured(claims: int, p95: float) -> dict[str, Any]:
    return {
        "claims": claims,
        "pairs": 1000,
        "new claim": {"what it meets": {"by size": (1.0, p95, 0.5)}},
        "recheck": {"seconds": 10, "busy": 5, "megabytes": 90, "findings": 7, "recall": 1.0},
        "compared": (2.0, 4.0),
        "splink predict": {"seconds": 3.0, "busy": 4.0, "megabytes": 200, "found": 3, "sought": 4},
        "splink link": {"seconds": 3.0, "busy": 1.0, "megabytes": 100, "found": 4, "sought": 4},
    }


def test_says_how_much_the_largest_ledger_has_grown_over_the_smallest() -> None:
    lines = table([measured(100, 2.0), measured(1000, 3.0)])
    (line,) = [line for line in lines if line.startswith("what it meets, by size")]
    assert line.split()[-1] == "1.50"


def test_holds_comparing_alone_against_splink() -> None:
    lines = [" ".join(line.split()) for line in table([measured(100, 2.0)])]
    assert "contradictions / splink predict 2.00" in lines
    assert "contradictions / splink link 0.50" in lines
    assert "splink predict: recall 0.750" in lines


def test_does_without_splink_and_without_a_recheck() -> None:
    small = {name: value for name, value in measured(100, 2.0).items() if name in ("claims", "pairs", "new claim")}
    assert len(table([small])) == 2
