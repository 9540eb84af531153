"""Runs data of any origin through the product: JSON Lines in, JSON Lines out.

.venv/bin/python benchmarks/evaluate.py TASK --input FILE --output FILE [--workers N]
"""

import argparse
import importlib
import json
import os
import pkgutil
import sys
import time
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Any, TextIO

ROOT = Path(__file__).resolve().parent.parent
sys.path.insert(0, str(ROOT))

from benchmarks import tasks  # noqa: E402


def task_names() -> list[str]:
    return sorted(module.name for module in pkgutil.iter_modules(tasks.__path__) if not module.name.startswith("_"))


def with_progress(answers: Iterator[dict[str, Any]], total: int, err: TextIO) -> Iterator[dict[str, Any]]:
    """Passes answers on, drawing a bar at most ten times a second and the rate at the end."""
    begun = drawn = time.monotonic()
    for done, answer in enumerate(answers, 1):
        now = time.monotonic()
        if now - drawn > 0.1:
            drawn = now
            filled = 30 * min(done, total) // max(total, 1)
            err.write(f"\r[{'#' * filled}{'.' * (30 - filled)}] {done}/{total}")
            err.flush()
        yield answer
    seconds = max(time.monotonic() - begun, 1e-9)
    err.write(f"\r{total} documents in {seconds:.1f} s, {total / seconds:.1f} documents/s{' ' * 24}\n")


def main(arguments: Sequence[str] | None = None) -> int:
    parser = argparse.ArgumentParser(description="Run JSON Lines through one task of the product.")
    parser.add_argument("task", choices=task_names())
    parser.add_argument("--input", required=True, type=Path)
    parser.add_argument("--output", required=True, type=Path)
    parser.add_argument("--workers", type=int, default=1, help="processes to share the work (default 1)")
    parser.add_argument("--extractor", help="for extract: what reads, such as language-model (default the product's)")
    parser.add_argument("--checked", type=Path, help="for already_checked: JSON Lines of the claims that were checked")
    options = parser.parse_args(arguments)
    if (options.checked is not None) != (options.task == "already_checked"):
        parser.error("The task already_checked, and no other, takes the claims that were checked with --checked FILE.")
    if options.checked is not None and not options.checked.is_file():
        parser.error(f"There is no file {options.checked}. Name one of JSON Lines with --checked.")
    if options.extractor and options.task != "extract":
        parser.error(f"The task {options.task} has no choice of extractor; leave --extractor out.")
    if not options.input.is_file():
        parser.error(f"There is no file {options.input}. Name a file of JSON Lines with --input.")
    # An extractor of the product may have settings; nothing else here looks at them.
    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "ledger.settings")
    # Bad bytes become replacement characters, so that one bad line never stops the rest.
    lines = [line for line in options.input.read_bytes().decode("utf-8", "replace").split("\n") if line.strip()]
    task = importlib.import_module(f"benchmarks.tasks.{options.task}")
    chosen: dict[str, Any] = {"extractor": options.extractor} if options.extractor else {}
    if options.checked is not None:
        chosen["checked"] = options.checked
    answers = task.answers(lines, max(1, options.workers), **chosen)
    with options.output.open("w", encoding="utf-8") as out:
        for answer in with_progress(answers, len(lines), sys.stderr):
            out.write(json.dumps(answer, ensure_ascii=False) + "\n")
    return 0


if __name__ == "__main__":
    raise SystemExit(main())
