"""Sentences of reports, worded differently enough that no two outlets seem to print one text."""

import random
from collections.abc import Sequence
from datetime import date

from benchmarks.generated_ledger.cast import Voice
from benchmarks.generated_ledger.figures import Figure
from benchmarks.generated_ledger.tolls import Count
from claims.consistency.rules.wording import day_words
from claims.documents.vocabulary import SourceKind
from claims.register.vocabulary import Measure, SubjectScope

_DONE = {
    Measure.KILLED: "killed",
    Measure.INJURED: "injured",
    Measure.MISSING: "reported missing",
    Measure.DISPLACED: "displaced",
    Measure.DETAINED: "detained",
    Measure.RESCUED: "rescued",
    Measure.DAMAGED: "damaged",
    Measure.DESTROYED: "destroyed",
}
_OWN = (
    "{publisher} counts {what} in {place} on {day}",
    "{what} in {place} on {day}, by the count of {publisher}",
    "In {place}, a reporter of {publisher} learned of {what} on {day}",
)
_QUOTED = (
    "{voice} {cue} {where} that there were {what} in {place} on {day}",
    "{what} in {place} on {day}, {cue} {voice} {where}",
    "There were {what} in {place} on {day}, as {voice} {cue} {where}",
)
_FILLER = (
    "rain road bridge market school night smoke river winter harvest radio council tram lamp square clinic window dust "
    "column village train ferry valley mill stone garden ladder copper shutter orchard canal bell tower rope engine "
    "barrel candle mirror saddle anchor kettle needle ribbon velvet marble pepper walnut cedar amber cotton hammer"
).split()
CUES = ("said", "announced", "reported", "told reporters", "confirmed")


def period_words(first: date, last: date) -> str:
    return day_words(first) if first == last else f"{day_words(first)} to {day_words(last)}"


def counted(figure: Figure, count: Count) -> str:
    """ "at least 5 children killed"."""
    if count.measure == Measure.ATTACKS:
        return f"{figure.words} attacks"
    total = " in all" if count.scope == SubjectScope.TOTAL else ""
    return f"{figure.words} {count.population} {_DONE[count.measure]}{total}"


def voice_words(voice: Voice) -> str:
    if voice.kind == SourceKind.SPOKESPERSON and voice.parent:
        return f"{voice.name} of the {voice.parent.name}"
    return f"the {voice.name}" if voice.kind == SourceKind.INSTITUTION else voice.name


def chain_words(chain: Sequence[Voice]) -> str:
    """ "the Police of Belamor, quoted by Corbeca Press"."""
    origin, *relays = [voice_words(voice) for voice in reversed(chain)]
    return origin + "".join(f", quoted by {relay}" for relay in relays)


def sentence(
    rng: random.Random,
    publisher: Voice,
    chain: Sequence[Voice],
    what: str,
    *,
    place: str,
    days: str,
    statement: str | None,
) -> str:
    """One sentence. `statement` names what is quoted: whoever prints it word for word words it alike (None: nobody)."""
    if not chain:
        return rng.choice(_OWN).format(publisher=publisher.name, what=what, place=place, day=days)
    words = rng if statement is None else random.Random(statement)
    return words.choice(_QUOTED).format(
        voice=chain_words(chain),
        cue=words.choice(CUES),
        where=f"at the {words.choice(_FILLER)} by the {words.choice(_FILLER)} {words.choice(_FILLER)}",
        what=what,
        place=place,
        day=days,
    )


def filler(rng: random.Random) -> str:
    """A sentence that means nothing and makes a text unlike others."""
    words = rng.choices(_FILLER, k=14)
    return f"{words[0].capitalize()} {' '.join(words[1:])}"
