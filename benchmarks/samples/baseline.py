"""What a few lines give: a number and the nearest keyword of its sentence, the document's date, the outlet's voice."""

import re

from benchmarks.samples.rows import Row

_WORDS = "no one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen".split()
_NUMBERS = {word: index for index, word in enumerate(_WORDS)}
_NUMBER = re.compile(r"\b\d[\d,]*\b|\b(?:" + "|".join(_WORDS) + r")\b", re.IGNORECASE)
_KEYWORDS = {
    "killed": re.compile(r"\b(?:kill\w*|dead|died|deaths?|lives|life)\b", re.IGNORECASE),
    "injured": re.compile(r"\b(?:injur\w*|wound\w*|hurt)\b", re.IGNORECASE),
    "damaged": re.compile(r"\bdamag\w*\b", re.IGNORECASE),
}
_NEAR = 40


def rows(text: str, published: str | None) -> list[Row]:
    """The figures of a report."""
    found = []
    for sentence in re.split(r"(?<=[.!?])\s+|\n+", text):
        for number in _NUMBER.finditer(sentence):
            measure = _nearest(sentence, number.start())
            if measure:
                written = number.group().lower().replace(",", "")
                value = str(_NUMBERS.get(written, written))
                after = sentence[number.end() :].split()
                population = "civilians" if after and after[0].startswith("civilian") else "people"
                found.append(Row(published, measure, population, value, frozenset({""})))
    return found


def _nearest(sentence: str, at: int) -> str | None:
    distances = [
        (abs(hit.start() - at), measure) for measure, word in _KEYWORDS.items() for hit in word.finditer(sentence)
    ]
    distance, measure = min(distances, default=(_NEAR + 1, None))
    return measure if distance <= _NEAR else None
