"""Scores numbers and dates on the Microsoft Recognizers-Text specs (English).

    .venv/bin/python benchmarks/score_recognizers.py [--data FOLDER] [--only MODEL] [--errors N] [--beyond]

A case passes when every result has our span and value and we find nothing else. What is left out is counted by reason;
each reader (numbers, dates) says which cases do not apply to news and why.
"""

import argparse
import sys
from collections import Counter
from pathlib import Path
from types import ModuleType

ROOT = Path(__file__).resolve().parent.parent
sys.path.insert(0, str(ROOT))

from benchmarks import _recognizer_dates, _recognizer_numbers  # noqa: E402

DATA = ROOT.parent / "shared" / "data" / "recognizers"
# Each has FILES, read(folder) that yields cases, and fails(case) that says what is wrong.
READERS: tuple[ModuleType, ...] = (_recognizer_numbers, _recognizer_dates)


def main() -> int:
    parser = argparse.ArgumentParser(description="Score numbers and dates on the Recognizers-Text specs.")
    parser.add_argument("--data", type=Path, default=DATA)
    parser.add_argument("--only", help="one model, for example NumberModel")
    parser.add_argument("--errors", type=int, default=0, help="print so many wrong cases of each model")
    parser.add_argument("--beyond", action="store_true", help="run the cases that are left out as well")
    options = parser.parse_args()
    if not options.data.is_dir():
        print(f"There is no folder {options.data}. Name the folder with the specs with --data.")
        return 1
    reasons: Counter[str] = Counter()
    total, passed = 0, 0
    rows: list[str] = []
    for reader in READERS:
        for name in reader.FILES:
            if options.only in (None, name):
                row, cases, right = _score(reader, name, options, reasons)
                rows.append(row)
                total, passed = total + cases, passed + right
    print(f"{'model':20}{'all':>7}{'apply':>8}{'passed':>8}{'rate':>8}")
    print("\n".join(rows))
    print(f"{'together':20}{'':7}{total:8}{passed:8}{passed / max(total, 1):8.1%}")
    for reason, count in reasons.most_common():
        print(f"left out {count:5}  {reason}")
    return 0


def _score(reader: ModuleType, name: str, options: argparse.Namespace, reasons: Counter[str]) -> tuple[str, int, int]:
    """The row of one model, how many of its cases apply and how many of these pass."""
    cases = [case for case in reader.read(options.data) if case.file == name]
    applying = [case for case in cases if case.left_out is None]
    reasons.update(case.left_out for case in cases if case.left_out)
    passed, shown = 0, 0
    for case in cases if options.beyond else applying:
        wrong = reader.fails(case)
        if case.left_out is None:
            passed += wrong is None
        if wrong and shown < options.errors:
            shown += 1
            print(f"{name}: {case.text!r}: {wrong}")
    rate = passed / max(len(applying), 1)
    return f"{name:20}{len(cases):7}{len(applying):8}{passed:8}{rate:8.1%}", len(applying), passed


if __name__ == "__main__":
    raise SystemExit(main())
