"""Runs of words as numbers, so that long texts are compared in time proportional to their length."""

from collections.abc import Sequence
from functools import lru_cache
from hashlib import blake2b

import numpy as np
from numpy.typing import NDArray

Hashes = NDArray[np.uint64]

_ODD = np.uint64(0x9E3779B97F4A7C15)


@lru_cache(maxsize=1 << 16)
def _word_hash(word: str) -> int:
    """Not Python's own `hash`, which differs from process to process."""
    return int.from_bytes(blake2b(word.encode(), digest_size=8).digest(), "big")


def hashes_of(words: Sequence[str]) -> Hashes:
    """One number for each word."""
    return np.fromiter(map(_word_hash, words), np.uint64, len(words))


def _mixed(values: Hashes) -> Hashes:
    """Every bit of the result depends on every bit of the value (the finalizer of SplitMix64)."""
    values = (values ^ (values >> np.uint64(30))) * np.uint64(0xBF58476D1CE4E5B9)
    values = (values ^ (values >> np.uint64(27))) * np.uint64(0x94D049BB133111EB)
    return values ^ (values >> np.uint64(31))


def runs_of(hashes: Hashes, length: int) -> Hashes:
    """One number for each run of `length` words, in order; of a shorter text one for all of it; empty for none."""
    if not len(hashes):
        return hashes
    length = min(length, len(hashes))
    runs = np.zeros(len(hashes) - length + 1, np.uint64)
    for place in range(length):
        runs = runs * _ODD + hashes[place : place + len(runs)]
        runs ^= runs >> np.uint64(29)
    return _mixed(runs)
