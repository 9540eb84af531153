"""The day that a document is about."""

from collections.abc import Sequence
from datetime import date, timedelta

from claims.extraction.extractors.reading.sentences import Sentence
from claims.extraction.extractors.reading.word_sets import word_set
from claims.extraction.extractors.rules_en.date_roles import is_aside
from claims.extraction.extractors.rules_en.dated import Dated
from claims.extraction.extractors.rules_en.dates.forms import Published, Shift

_GRACE = timedelta(days=1)
_LEAD_SENTENCES = 4
_LINGERED = timedelta(days=14)
_BESIDE = 4
_DYING = word_set("died dies succumbed death")
_DEEDS = word_set("killed shot stabbed fire crash shooting attack when after")


def of(sentences: Sequence[Sentence], found: Sequence[Sequence[Dated]], published: date | None) -> Dated | None:
    """The first day that dates an event; else the day on which somebody spoke of it; `found` is by sentence.

    No day that is still to come, and none of the page alone.
    """
    everything = [
        (sentence, dated)
        for sentence in sentences
        for dated in found[sentence.index]
        if not dated.of_page and not is_to_come(dated, published)
    ]
    events = [(sentence, dated) for sentence, dated in everything if not dated.of_statement]
    days = [
        (sentence, dated)
        for sentence, dated in events
        if dated.precision == 3 and not is_aside(sentence.tokens, dated.written)
    ]
    told = [(sentence, dated) for sentence, dated in days if not dated.of_aftermath]
    if told:
        return _of_the_deed(told)
    if days:
        return days[0][1]
    spoken = [dated for _, dated in everything if dated.of_statement and dated.precision == 3]
    rest = [dated for sentence, dated in events if _is_of_the_lead(sentence, dated, published)]
    return spoken[0] if spoken else max(rest, key=lambda dated: dated.precision, default=None)


def _of_the_deed(told: Sequence[tuple[Sentence, Dated]]) -> Dated:
    """The first day, unless somebody only died on it and a day shortly before was told, too."""
    sentence, first = told[0]
    if first.days.first is None or not _only_died(sentence, first):
        return first
    for other, dated in told[1:]:
        day = dated.days.first
        if day and timedelta() < first.days.first - day <= _LINGERED and not _only_died(other, dated):
            return dated
    return first


def _only_died(sentence: Sentence, dated: Dated) -> bool:
    """ "Died Wednesday night": of a deed that may have been days before."""
    near = sentence.tokens[max(0, dated.written.first - _BESIDE) : dated.written.first]
    words = [token.low for token in near]
    return any(word in _DYING for word in words) and not any(word in _DEEDS for word in words)


def is_to_come(dated: Dated, published: date | None) -> bool:
    """Whether it lies after publication, a day's grace for time zones; "tomorrow" has none."""
    form = dated.written.form
    if isinstance(form, Shift) and isinstance(form.base, Published) and form.count > 0:
        return True
    first = dated.days.first
    return published is not None and first is not None and first > published + _GRACE


def _is_of_the_lead(sentence: Sentence, dated: Dated, published: date | None) -> bool:
    """Whether a month, year or interval can be the time of the whole: "this year" and "since May" tell of the past."""
    first, last = dated.days.first, dated.days.last
    if dated.precision == 3 or first is None or last is None:
        return False
    if dated.precision > 1:
        return True
    return sentence.index < _LEAD_SENTENCES and (published is None or last < published)
