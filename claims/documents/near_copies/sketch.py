"""A few numbers that stand for a text, by which those worth comparing are found among millions."""

import numpy as np

from claims.documents.near_copies.shingles import Hashes, runs_of

# Longer runs than those that are compared: fewer texts share them by chance.
LENGTH = 4
SIZE = 64
# Of two texts whose words differ by 30 in 100, 999 in 1,000 share at least as many.
LEAST_SHARED = 3


def sketch_of(hashes: Hashes) -> list[int]:
    """At most `SIZE` numbers of 64 bits with sign, ascending: the smallest of all runs of the text (bottom-k MinHash).

    `hashes` are those of its words. The smallest are a fair sample of the runs, and the same sample in every text that
    has them, so that a few shared numbers tell of many shared runs. All runs of a short text are in it.
    """
    runs = np.sort(runs_of(hashes, LENGTH))
    is_new = np.concatenate(([True], runs[1:] != runs[:-1]))[: len(runs)]
    numbers: list[int] = np.sort(runs[is_new][:SIZE].view(np.int64)).tolist()
    return numbers
