"""Reads texts of five megabytes, made to be hard, and says what each takes.

    .venv/bin/python benchmarks/score_largest.py [--megabytes N] [--only NAME …]

Every text is one idea repeated: figures in every line, quotations that never close, no full stop, no letter at all.
"""

import argparse
import random
import resource
import sys
import time
from collections.abc import Callable
from datetime import date
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
sys.path.insert(0, str(ROOT))

from claims.extraction.extractors.main_subject import main_figures  # noqa: E402
from claims.extraction.extractors.registry import default_extractor  # noqa: E402
from claims.extraction.proposals import Report  # noqa: E402

DENSE = "On Saturday 16 people were killed and 40 injured in Ganja, 3 of them children."
REPEATED = {
    "figures": DENSE + " ",
    "a figure a line": DENSE + "\n",
    "figures, no full stop": DENSE[:-1] + " and ",
    "bullets": "- 3 killed\n",
    "open quotations": "“We lost 16 people and 40 were injured, ",
    "tolls that rise": "The toll rose to 13 from 12. ",
    "days": "On October 4, 5 and 8 it was worse than in May 2019. ",
    "one letter": "a",
    "white space": " \n",
    "NULs": "\0",
    "combining accents": "e\u0301",
    "right to left": "قتل 16 شخصا ",
    "beyond the first plane": "\U0001f534",
}


def many_names(size: int) -> str:
    """Every sentence names somebody new."""
    rng = random.Random(1)
    sentences: list[str] = []
    length = 0
    while length < size:
        first, last = ("".join(rng.choices("abcdefghijklmnopqrstuvwxyz", k=7)).capitalize() for _ in range(2))
        sentences.append(f"{first} {last}, a spokesman for the {last} Ministry, said 5 people were killed in {first}. ")
        length += len(sentences[-1])
    return "".join(sentences)[:size]


def any_unicode(size: int) -> str:
    rng = random.Random(1)
    ranges = [(0, 32), (0x300, 0x370), (0x590, 0x700), (0x1F300, 0x1FA00), (0xE000, 0x10FFFF)]
    return "".join(chr(rng.randrange(*rng.choice(ranges))) for _ in range(size))


def texts() -> dict[str, Callable[[int], str]]:
    made: dict[str, Callable[[int], str]] = {
        name: lambda size, piece=piece: (piece * (size // len(piece) + 1))[:size]  # type: ignore[misc]
        for name, piece in REPEATED.items()
    }
    return made | {"ever new names": many_names, "any unicode": any_unicode}


def main() -> int:
    made = texts()
    parser = argparse.ArgumentParser(description="How long very large texts take.")
    parser.add_argument("--megabytes", type=float, default=5.0, help="millions of characters")
    parser.add_argument("--only", nargs="*", choices=made, default=list(made))
    options = parser.parse_args()
    print(f"{'text':26}{'seconds':>9}{'claims':>9}{'peak MB':>9}")
    for name in options.only:
        text = made[name](int(options.megabytes * 1e6))
        report = Report(text=text, title=text[:200], source="Gazette", published=date(2021, 1, 1))
        begun = time.process_time()
        proposals = default_extractor(report).propose(report)
        main_figures(proposals, report)
        seconds = time.process_time() - begun
        peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1000
        print(f"{name:26}{seconds:9.1f}{len(proposals):9}{peak:9.0f}", flush=True)
    return 0


if __name__ == "__main__":
    raise SystemExit(main())
