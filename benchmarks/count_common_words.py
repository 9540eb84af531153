"""Counts in how many checked claims each of the common words stands, and writes common_words.txt anew.

    .venv/bin/python benchmarks/count_common_words.py [--data FOLDER] [--write]

The words were chosen by hand: function words, and others that tell nothing of what a claim is about. Their shares are
those of the whole collection, text and title together; no tweet is read.
"""

import argparse
import sys
from collections import Counter
from collections.abc import Iterable, Sequence
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
sys.path.insert(0, str(ROOT))

from benchmarks._clef import DATA, collection  # noqa: E402
from claims.consistency.checked.keys import key_of  # noqa: E402
from claims.consistency.checked.plain import plain  # noqa: E402
from claims.consistency.checked.rarity import COMMON, common_words  # noqa: E402

HEAD = (
    "# Function words and the like, as stems, and in how many of a thousand short English claims each stands.\n"
    "# The words were chosen by hand; benchmarks/count_common_words.py counts them, and says in what.\n"
)


def thousandths(texts: Sequence[str], stems: Iterable[str]) -> dict[str, int]:
    """Stem to how many of a thousand texts have it, at least 1."""
    counts = Counter(word for text in texts for word in set(key_of(plain(text)).words))
    return {stem: max(1, round(1000 * counts[stem] / len(texts))) for stem in stems}


def main() -> int:
    parser = argparse.ArgumentParser(description="Count the common words of checked claims.")
    parser.add_argument("--data", type=Path, default=DATA)
    parser.add_argument("--write", action="store_true", help="write common_words.txt; without it only tell")
    options = parser.parse_args()
    if not options.data.is_dir():
        print(f"There is no folder {options.data}. Name the labeled tweets with --data.")
        return 1
    shares = thousandths([f"{check.text} {check.title}" for check in collection(options.data)], common_words())
    told = sorted(shares.items(), key=lambda entry: -entry[1])
    table = HEAD + "".join(f"{stem} {share}\n" for stem, share in told)
    print(table, end="")
    if options.write:
        COMMON.write_text(table, encoding="utf-8")
    return 0


if __name__ == "__main__":
    raise SystemExit(main())
