"""Ranks checked claims for each text with BM25 (rank-bm25): one JSON object in, one JSON list of lists out.

In: {"documents": [[str, …], …], "asked": [str, …]}, where a document is its fields. Out: for each text the places of
the five best documents. Words are lower-cased and cut at everything that is no letter, digit or
underscore; addresses are dropped, which helps.
"""

import json
import re
import sys

import numpy as np
from rank_bm25 import BM25Okapi

given = json.load(sys.stdin)


def words(text: str) -> list[str]:
    return re.findall(r"\w+", re.sub(r"(?:https?://|pic\.twitter)\S+", " ", text.lower()))


index = BM25Okapi([words(" ".join(fields)) for fields in given["documents"]])
best = (np.argsort(-index.get_scores(words(text)), kind="stable")[:5] for text in given["asked"])
print(json.dumps([[int(place) for place in places] for places in best]))
