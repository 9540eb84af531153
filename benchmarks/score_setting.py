"""Scores date and place of the main subject of whole articles, beside what the day of publication alone would give.

    .venv/bin/python benchmarks/score_setting.py [--data FILE] [--half a|b] [--errors date|place]

Counted are the labeled articles on shootings marked `early`. A date is right when it is exactly the day of the
incident; a place is right when it names the city. Half a holds the incidents whose number is divisible by four, half b
the others: rules are worked out on one and confirmed on the other.
"""

import argparse
import sys
from collections.abc import Callable, Sequence
from datetime import date, timedelta
from pathlib import Path
from typing import Any

ROOT = Path(__file__).resolve().parent.parent
sys.path.insert(0, str(ROOT))

from benchmarks._gva_kinds import is_worked_on  # noqa: E402
from benchmarks._labeled import SHOOTINGS, line_of, rows_of  # noqa: E402
from benchmarks.tasks._lines import spread  # noqa: E402
from benchmarks.tasks.extract import answer  # noqa: E402

Pair = tuple[dict[str, Any], dict[str, Any]]


def names_city(place: str | None, city: str) -> bool:
    """Whether the place is the city, with or without its state: "Tampa", "Tampa, Florida"; gold adds "(Ybor City)"."""
    wanted = city.split("(")[0].strip().casefold()
    return place is not None and place.split(",")[0].strip().casefold() == wanted


def rates(pairs: Sequence[Pair]) -> dict[str, float]:
    """Shares of all articles, in [0, 1]."""
    tests: dict[str, Callable[[dict[str, Any], dict[str, Any]], bool]] = {
        "date": lambda row, main: main["date"] == row["gold"]["date"],
        "date given": lambda row, main: main["date"] is not None,
        "within a day": lambda row, main: _days_off(row, main) <= 1,
        "published": lambda row, _: row["dct"] == row["gold"]["date"],
        "day before": lambda row, _: _day_before(row["dct"]) == row["gold"]["date"],
        "place": lambda row, main: names_city(main["place"], row["gold"]["city"]),
        "place given": lambda row, main: main["place"] is not None,
    }
    return {name: sum(test(row, main) for row, main in pairs) / max(len(pairs), 1) for name, test in tests.items()}


def _day_before(day: str) -> str:
    return (date.fromisoformat(day) - timedelta(days=1)).isoformat()


def _days_off(row: dict[str, Any], main: dict[str, Any]) -> int:
    found = main["date"] or ""
    if len(found) != 10:
        return 10_000
    return abs((date.fromisoformat(found) - date.fromisoformat(row["gold"]["date"])).days)


def main() -> int:
    parser = argparse.ArgumentParser(description="Score date and place of the main subject.")
    parser.add_argument("--data", type=Path, default=SHOOTINGS)
    parser.add_argument("--workers", type=int, default=2)
    parser.add_argument("--half", choices=("a", "b"))
    parser.add_argument("--errors", choices=("date", "place"), help="print the wrong articles, one line each")
    options = parser.parse_args()
    if not options.data.is_file():
        print(f"There is no file {options.data}. Name the labeled articles with --data.")
        return 1
    rows = [row for row in rows_of(options.data) if row["early"]]
    if options.half:
        rows = [row for row in rows if is_worked_on(row["incident_id"]) == (options.half == "a")]
    inputs = [line_of(row) for row in rows]
    pairs = [
        (row, result["main_subject"]) for row, result in zip(rows, spread(answer, inputs, options.workers), strict=True)
    ]
    halves = {
        "all": pairs,
        "half a": [pair for pair in pairs if is_worked_on(pair[0]["incident_id"])],
        "half b": [pair for pair in pairs if not is_worked_on(pair[0]["incident_id"])],
    }
    columns = list(rates(()))
    print(f"{'':10}{'articles':>9}" + "".join(f"{name:>14}" for name in columns))
    for name, part in halves.items():
        found = rates(part)
        print(f"{name:10}{len(part):9}" + "".join(f"{found[column]:14.3f}" for column in columns))
    if options.errors:
        for row, result in pairs:
            gold = row["gold"]
            if options.errors == "date" and result["date"] != gold["date"]:
                print(f"{row['doc_id']} published {row['dct']} gold {gold['date']} found {result['date']}")
            if options.errors == "place" and not names_city(result["place"], gold["city"]):
                print(f"{row['doc_id']} gold {gold['city']}, {gold['state']} found {result['place']}")
    return 0


if __name__ == "__main__":
    raise SystemExit(main())
