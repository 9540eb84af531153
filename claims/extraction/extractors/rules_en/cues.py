"""The words that say what a number counts, found in a sentence with the ways they can stand to it."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from enum import Flag, auto

from claims.extraction.extractors.reading.phrases import PhraseTable
from claims.extraction.extractors.reading.tokens import Token
from claims.extraction.extractors.rules_en import hospitals
from claims.extraction.extractors.rules_en.tables.measures import MEASURES


class Form(Flag):
    """How a cue can stand to its number."""

    BASE = auto()  # kill, kills
    ING = auto()  # killing
    PAST = auto()  # killed: active before the number, passive after it
    AFTER = auto()  # died, lost their lives
    STATE = auto()  # dead, wounded
    NOUN = auto()  # deaths, casualties
    OF = auto()  # death toll of

    ACTIVE = BASE | ING | PAST


@dataclass(frozen=True, slots=True)
class Cue:
    """Tokens [first, end) that speak of `measure`."""

    first: int
    end: int
    measure: str
    forms: Form


def _conjugations(verb: str) -> Iterator[tuple[str, Form]]:
    if "/" in verb:
        forms = verb.split("/")
        yield from zip(forms[:3], (Form.BASE, Form.BASE, Form.ING), strict=False)
        for past in forms[3:]:
            yield past, Form.PAST
        return
    stem = verb[:-1] if verb.endswith("e") else verb
    yield verb, Form.BASE
    yield (verb + "es" if verb.endswith(("s", "sh", "ch")) else verb + "s"), Form.BASE
    yield stem + "ing", Form.ING
    yield stem + "ed", Form.PAST


def _table() -> PhraseTable[dict[str, Form]]:
    phrases: dict[str, dict[str, Form]] = {}

    def put(phrase: str, measure: str, form: Form) -> None:
        if phrase.strip():
            forms = phrases.setdefault(phrase.strip(), {})
            forms[measure] = forms.get(measure, Form(0)) | form

    for measure, words in MEASURES.items():
        for verb in words.verbs.split():
            for phrase, form in _conjugations(verb):
                put(phrase, measure, form)
        for column, form in (
            (words.intransitive, Form.AFTER),
            (words.states, Form.STATE),
            (words.nouns, Form.NOUN),
            (words.of, Form.OF),
        ):
            for phrase in column.split("|"):
                put(phrase, measure, form)
    return PhraseTable(phrases)


_CUES = _table()


def find(tokens: Sequence[Token]) -> list[Cue]:
    """Cues left to right, the longest phrase at each place."""
    found = [
        Cue(first, end, measure, forms)
        for first, end, readings in _CUES.all(tokens)
        for measure, forms in readings.items()
    ]
    named = [
        span
        for span in hospitals.brought(tokens)
        if not any(cue.first < span[1] and span[0] < cue.end for cue in found)
    ]
    if not named:
        return found
    return sorted([*found, *(Cue(*span, "injured", Form.AFTER) for span in named)], key=lambda cue: cue.first)
