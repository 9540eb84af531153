"""Who says each sentence of a Spanish text: "X dijo que …", "…, dijo X", "según X", quotations that go on."""

from collections.abc import Sequence
from dataclasses import dataclass, field, replace

from claims.extraction.extractors.reading.sentences import Sentence
from claims.extraction.extractors.rules_es import relations
from claims.extraction.extractors.rules_es.relations import Relation
from claims.extraction.extractors.rules_es.tables.saying import DETERMINERS, PRONOUNS

_CAST = 200


@dataclass(frozen=True, slots=True)
class Voice:
    """A speaker by the fullest name the text has given, with the words that name them here and the cue."""

    name: str
    cue: str
    start: int
    end: int
    cue_start: int
    cue_end: int
    effect: str


@dataclass(slots=True)
class Spoken:
    """The relations of one sentence with their voices; `carried` speaks where none does."""

    heard: list[tuple[Relation, Voice]] = field(default_factory=list)
    carried: Voice | None = None

    def chain(self, token: int) -> tuple[Voice, ...]:
        """The voices over `token`, the outermost first."""
        found = tuple(voice for relation, voice in self.heard if relation.low <= token < relation.high)
        return found or ((self.carried,) if self.carried and not self.heard else ())


def read(sentences: Sequence[Sentence], quoted: Sequence[tuple[int, int]], text: str) -> list[Spoken]:
    """The voices of each sentence."""
    cast: dict[str, str] = {}
    spoken: list[Spoken] = []
    last: Voice | None = None
    for sentence in sentences:
        here = Spoken()
        for relation in relations.find(sentence):
            voice = _voice(relation, sentence, text, cast, last)
            if voice:
                here.heard.append((relation, voice))
                last = voice
        spoken.append(here)
    _carry(sentences, quoted, spoken)
    return spoken


def _voice(relation: Relation, sentence: Sentence, text: str, cast: dict[str, str], last: Voice | None) -> Voice | None:
    cue_start, cue_end = sentence.words(relation.cue_first, relation.cue_end)
    cue = text[cue_start:cue_end]
    if relation.first == relation.end:
        # "Añadió que …": Spanish leaves out a subject that is known.
        return replace(last, cue=cue, cue_start=cue_start, cue_end=cue_end, effect=relation.effect) if last else None
    first = relation.first
    while first < relation.end - 1 and sentence.tokens[first].low in DETERMINERS:
        first += 1
    start, end = sentence.words(first, relation.end)
    said = " ".join(text[start:end].split())
    if said.lower() in PRONOUNS:
        return Voice(last.name, cue, start, end, cue_start, cue_end, relation.effect) if last else None
    return Voice(_full_name(said, cast), cue, start, end, cue_start, cue_end, relation.effect)


def _full_name(said: str, cast: dict[str, str]) -> str:
    """ "El Ministerio" after "el Ministerio de Defensa", "Pérez" after "Ana Pérez": the name given first."""
    known = cast.get(said.lower())
    if known:
        return known
    words = said.replace(",", " ").split()
    if len(words) > 1 and len(cast) < _CAST:
        cast.setdefault(said.lower(), said)
        cast.setdefault(words[0].lower(), said)
        if words[-1][0].isupper() and words[-2][0].isupper():
            cast.setdefault(words[-1].lower(), said)
    return said


def _carry(sentences: Sequence[Sentence], quoted: Sequence[tuple[int, int]], spoken: Sequence[Spoken]) -> None:
    """A quotation over several sentences is said by whoever is named where it ends, right after it, or before it."""
    index = 0
    for start, end in quoted:
        while index < len(sentences) and sentences[index].end <= start + 1:
            index += 1
        last = index
        while last + 1 < len(sentences) and sentences[last + 1].start < end - 1:
            last += 1
        voice = _of_quotation(sentences, spoken, index, last) if last < len(sentences) else None
        for at in range(index, min(last + 1, len(sentences))):
            if not spoken[at].heard and sentences[at].start + 1 >= start and sentences[at].end <= end + 2:
                spoken[at].carried = voice
        index = last


def _of_quotation(sentences: Sequence[Sentence], spoken: Sequence[Spoken], first: int, last: int) -> Voice | None:
    for at in range(first, last + 1):
        if spoken[at].heard:
            return spoken[at].heard[0][1]
    following = spoken[last + 1].heard if last + 1 < len(sentences) else []
    if following and following[0][0].cue_first <= 1:
        return following[0][1]
    near = first > 0 and sentences[first - 1].paragraph >= sentences[first].paragraph - 1
    before = spoken[first - 1] if near else Spoken()
    return before.heard[-1][1] if before.heard else before.carried
