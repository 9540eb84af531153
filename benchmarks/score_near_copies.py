"""Measures how well near copies are found, beside datasketch on the same texts in the same run.

    .venv/bin/python benchmarks/score_near_copies.py [--data FOLDER] [--part 0..3] [--choose]

Every article is changed in each of the ways in which outlets change what they re-print, and looked for among all
articles. Negative are all other articles but those that are themselves alike, which count neither way; reports of other
outlets on the same event, and different stories inside one site's menus and footers, are also counted apart. Thresholds
were chosen on part 0 (`--choose` shows by what); datasketch's is chosen there in every run. `make peers` installs it.
"""

import argparse
import sys
from collections.abc import Sequence
from pathlib import Path
from random import Random

ROOT = Path(__file__).resolve().parent.parent
sys.path.insert(0, str(ROOT))

from benchmarks import _peers  # noqa: E402
from benchmarks._labeled import SHARED  # noqa: E402
from benchmarks._near_copy_data import DISTINCT, Article, alike, articles, other_tellings  # noqa: E402
from benchmarks._near_copy_finders import Finder, Ours, Peer  # noqa: E402
from benchmarks._near_copy_variants import SITES, VARIANTS, in_pages_of  # noqa: E402
from claims.documents.near_copies.likeness import Least  # noqa: E402

CHOSEN_ON = 0
PEER_THRESHOLDS = (0.1, 0.15, 0.2, 0.25, 0.3, 0.4, 0.5)
OUR_THRESHOLDS = [Least(one, both) for one in (0.4, 0.45, 0.5, 0.55) for both in (0.2, 0.25, 0.3)]
STORIES_OF_A_SITE = 40


def made_of(known: Sequence[Article], kind: str) -> list[str]:
    random = Random(kind)
    others = [word for article in known[::7] for word in article.text.split()]
    return [VARIANTS[kind](article.text, random, others) for article in known]


def score(known: Sequence[Article], found: Sequence[Sequence[int]]) -> tuple[float, float]:
    """Precision and recall, where text i was made of article i."""
    right = sum(place in places for place, places in enumerate(found))
    wrong = sum(
        alike(known[asked].text, known[place].text) < DISTINCT
        for asked, places in enumerate(found)
        for place in places
        if place != asked
    )
    return right / max(1, right + wrong), right / len(known)


def f1(scores: Sequence[tuple[float, float]]) -> float:
    return sum(2 * p * r / max(1e-9, p + r) for p, r in scores) / len(scores)


def scores_of(
    finder: Finder, known: Sequence[Article], variants: dict[str, list[str]]
) -> dict[str, tuple[float, float]]:
    asked = [text for texts in variants.values() for text in texts]
    answer = finder.find([article.text for article in known], asked)
    size = len(known)
    return {kind: score(known, answer[i * size : (i + 1) * size]) for i, kind in enumerate(variants)}


def taken_for_copies(
    finder: Finder, texts: Sequence[str], pairs: Sequence[tuple[int, int]], *, is_one_source: bool
) -> int:
    """How many of `pairs`, which are no copies, are found."""
    found = finder.find(texts, texts, is_one_source=is_one_source)
    return sum(right in found[left] or left in found[right] for left, right in pairs)


def pages_of_sites(known: Sequence[Article]) -> tuple[list[str], list[tuple[int, int]]]:
    """Stories of different events inside the pages of one site, a site after the other, and the pairs within."""
    texts: list[str] = []
    pairs: list[tuple[int, int]] = []
    for site in range(SITES):
        stories = list({a.story: a.text for a in known[site::SITES] if a.story}.values())[:STORIES_OF_A_SITE]
        start = len(texts)
        texts += [in_pages_of(site, story) for story in stories]
        pairs += [(i, j) for i in range(start, len(texts)) for j in range(i + 1, len(texts))]
    return texts, [(i, j) for i, j in pairs if alike(texts[i], texts[j]) < 0.9]


def choose(known: Sequence[Article], variants: dict[str, list[str]], finders: Sequence[Finder]) -> Finder:
    """The finder with the best F1, the mean over all kinds."""
    scored = [(f1(list(scores_of(finder, known, variants).values())), finder) for finder in finders]
    for value, finder in scored:
        print(f"  {finder.name:32}{value:8.4f}")
    return max(scored, key=lambda pair: pair[0])[1]


def report(finders: Sequence[Finder], known: Sequence[Article], variants: dict[str, list[str]]) -> None:
    by_finder = [scores_of(finder, known, variants) for finder in finders]
    print(f"{'':34}" + "".join(f"{finder.name:>30}" for finder in finders))
    print(f"{'':34}" + f"{'precision':>18}{'recall':>12}" * len(finders))
    for kind in variants:
        print(f"{kind:34}" + "".join(f"{scores[kind][0]:18.4f}{scores[kind][1]:12.4f}" for scores in by_finder))
    tellings = list(other_tellings(list(known)))
    pages, pairs = pages_of_sites(known)
    texts = [article.text for article in known]
    print("\nNo copies, taken for one:")
    for name, asked, negative in (
        ("other outlets on the same event", texts, tellings),
        ("different stories of one site", pages, pairs),
    ):
        counts = [taken_for_copies(f, asked, negative, is_one_source=asked is pages) for f in finders]
        print(f"{name:34}" + "".join(f"{count:30}" for count in counts) + f"   of {len(negative)} pairs")


def main() -> int:
    parser = argparse.ArgumentParser(description="Precision and recall of near copies, beside datasketch.")
    parser.add_argument("--data", type=Path, default=SHARED)
    parser.add_argument("--part", type=int, choices=range(4), default=2)
    parser.add_argument("--choose", action="store_true", help="show what thresholds score on part 0, and stop")
    options = parser.parse_args()
    known = articles(options.data, options.part)
    if not known:
        print(f"There are no articles in {options.data}. Name the folder with gva_dev.jsonl.gz or fa_kes with --data.")
        return 1
    training = articles(options.data, CHOSEN_ON)
    made = {kind: made_of(training, kind) for kind in VARIANTS}
    if options.choose:
        print(f"Mean F1 over all kinds, {len(training)} articles of part {CHOSEN_ON}:")
        choose(training, made, [Ours(least) for least in OUR_THRESHOLDS])
        return 0
    finders: list[Finder] = [Ours()]
    if _peers.are_installed():
        print(f"Choosing datasketch's threshold by mean F1 on {len(training)} articles of part {CHOSEN_ON}:")
        finders.append(choose(training, made, [Peer(threshold, PEER_THRESHOLDS) for threshold in PEER_THRESHOLDS]))
    else:
        print("datasketch is not installed; `make peers` installs it.")
    print(f"\n{len(known)} articles of part {options.part}")
    report(finders, known, {kind: made_of(known, kind) for kind in VARIANTS})
    print("\ntexts/s (indexed and asked): " + ", ".join(f"{f.name} {f.texts / f.seconds:.0f}" for f in finders))
    return 0


if __name__ == "__main__":
    sys.exit(main())
