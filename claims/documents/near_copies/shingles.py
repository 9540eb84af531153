"""Runs of words as numbers, so that long texts are compared in time proportional to their length."""

from collections.abc import Sequence
from functools import lru_cache
from hashlib import blake2b

import numpy as np
from numpy.typing import NDArray

Hashes = NDArray[np.uint64]

# Words in one shingle. Two are alike by chance too often ("police said"); with four, a text with every third word
# changed keeps too few.
LENGTH = 3
_ODD = np.uint64(0x9E3779B97F4A7C15)


@lru_cache(maxsize=1 << 16)
def _word_hash(word: str) -> int:
    """Not Python's own `hash`, which differs from process to process."""
    return int.from_bytes(blake2b(word.encode(), digest_size=8).digest(), "big")


def _mixed(values: Hashes) -> Hashes:
    """Every bit of the result depends on every bit of the value (the finalizer of SplitMix64)."""
    values = (values ^ (values >> np.uint64(30))) * np.uint64(0xBF58476D1CE4E5B9)
    values = (values ^ (values >> np.uint64(27))) * np.uint64(0x94D049BB133111EB)
    return values ^ (values >> np.uint64(31))


def shingles_of(words: Sequence[str], length: int = LENGTH) -> Hashes:
    """One number for each run of `length` words, in order; of a shorter text one for all of it; empty for none."""
    if not words:
        return np.empty(0, np.uint64)
    hashed = np.fromiter(map(_word_hash, words), np.uint64, len(words))
    length = min(length, len(words))
    runs = np.zeros(len(words) - length + 1, np.uint64)
    for place in range(length):
        runs = _mixed(runs * _ODD + hashed[place : place + len(runs)])
    return runs
