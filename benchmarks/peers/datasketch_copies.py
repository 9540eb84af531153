"""Looks for near copies with datasketch: one JSON object in, one JSON line out for each threshold.

In: {"thresholds", "indexed": texts, "asked": texts}. Out: {"threshold", "found": for each text asked the places of
those indexed, "seconds"}. Shingles of three words, 128 permutations, candidates checked by estimated Jaccard.
"""

import json
import re
import sys
import time

from datasketch import MinHash, MinHashLSH

PERMUTATIONS = 128
LENGTH = 3


def minhash(text: str) -> MinHash:
    words = re.findall(r"\w+", text.lower())
    runs = {" ".join(words[i : i + LENGTH]) for i in range(max(1, len(words) - LENGTH + 1))}
    made = MinHash(num_perm=PERMUTATIONS)
    made.update_batch([run.encode() for run in runs])
    return made


given = json.load(sys.stdin)
begun = time.process_time()
known = [minhash(text) for text in given["indexed"]]
asked = [minhash(text) for text in given["asked"]]
hashing = time.process_time() - begun
for threshold in given["thresholds"]:
    begun = time.process_time()
    index = MinHashLSH(threshold=threshold, num_perm=PERMUTATIONS)
    for place, made in enumerate(known):
        index.insert(place, made)
    found = [[p for p in index.query(made) if made.jaccard(known[p]) >= threshold] for made in asked]
    seconds = hashing + time.process_time() - begun
    print(json.dumps({"threshold": threshold, "found": found, "seconds": seconds}), flush=True)
