"""BM25 as retrieval libraries have it, and clusters of what it finds within a window of days."""

import re
from collections import Counter, defaultdict
from collections.abc import Iterator, Sequence
from datetime import date
from math import log

from benchmarks._labeled import Row
from benchmarks._same_subject import clustering

_K1, _B = 1.5, 0.75
_WINDOW_DAYS = 7
_WORD = re.compile(r"\w+")
# What such libraries leave out of English.
_STOPS = frozenset(
    """a about after all also an and any are as at be because been before being but by can could did do does for from
    had has have he her here him his how i if in into is it its just like more most my no not now of on one only or
    other our out over said she so some such than that the their them then there these they this to up was we were
    what when where which while who will with would you your""".split()
)

Scores = list[dict[int, float]]


def words_of(row: Row) -> list[str]:
    text = f"{row['title'] or ''} {row['content']}".lower()
    return [word for word in _WORD.findall(text) if word not in _STOPS]


def scores_of(rows: Sequence[Row]) -> Scores:
    """For each article the score of every other that shares a word, as a share of its own score for itself."""
    documents = [Counter(words_of(row)) for row in rows]
    usual = sum(map(len_of, documents)) / len(documents)
    postings: dict[str, list[tuple[int, float]]] = defaultdict(list)
    for place, words in enumerate(documents):
        damping = _K1 * (1 - _B + _B * len_of(words) / usual)
        for word, count in words.items():
            postings[word].append((place, count * (_K1 + 1) / (count + damping)))
    found: Scores = []
    for place, words in enumerate(documents):
        scores: dict[int, float] = defaultdict(float)
        for word, count in words.items():
            held = postings[word]
            rarity = log(1 + (len(rows) - len(held) + 0.5) / (len(held) + 0.5))
            for other, weight in held:
                scores[other] += count * rarity * weight
        own = scores.pop(place, 0.0) or 1.0
        found.append({other: score / own for other, score in scores.items()})
    return found


def len_of(words: Counter[str]) -> int:
    return sum(words.values())


def nearest(scores: Scores) -> dict[int, list[int]]:
    return {place: sorted(others, key=lambda other: (-others[other], other))[:5] for place, others in enumerate(scores)}


def clusters(rows: Sequence[Row], scores: Scores, seen: Sequence[int]) -> list[int]:
    """What articles of one week are linked to, directly or through others, by half the sum of both scores.

    Linked from the threshold on at which the clusters of the articles `seen` fit best.
    """
    days = [date.fromisoformat(row["dct"]).toordinal() for row in rows]
    links = [link for link in _mutual(scores) if abs(days[link[0]] - days[link[1]]) <= _WINDOW_DAYS]
    incidents = [rows[place]["incident_id"] for place in seen]
    tried = [_linked(len(rows), links, step / 100) for step in range(10, 50, 2)]
    return max(tried, key=lambda found: clustering([found[place] for place in seen], incidents).f1)


def _linked(count: int, links: Sequence[tuple[int, int, float]], threshold: float) -> list[int]:
    leads = list(range(count))

    def lead(place: int) -> int:
        while leads[place] != place:
            place = leads[place]
        return place

    for place, other, score in links:
        if score >= threshold:
            leads[lead(place)] = lead(other)
    return [lead(place) for place in range(count)]


def _mutual(scores: Scores) -> Iterator[tuple[int, int, float]]:
    for place, others in enumerate(scores):
        for other, score in others.items():
            if other > place:
                yield place, other, (score + scores[other].get(place, 0.0)) / 2
