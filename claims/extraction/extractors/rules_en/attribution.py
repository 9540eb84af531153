"""Who says each sentence, through whom: quotations over several sentences, nested sources, the document's own voice."""

from collections.abc import Sequence
from dataclasses import dataclass

from claims.extraction.extractors.reading.sentences import Sentence
from claims.extraction.extractors.reading.tokens import Token
from claims.extraction.extractors.reading.word_sets import word_set
from claims.extraction.extractors.rules_en import speech
from claims.extraction.extractors.rules_en.names import Cast
from claims.extraction.extractors.rules_en.speech import SpeechCue
from claims.extraction.extractors.rules_en.tables.voices import BODY_WORDS, PERSON_ROLES

# A quotation of so few words sets a term apart ("so-called") and has no speaker of its own.
_MIN_QUOTED_WORDS = 5
_CLAUSE_MARKS = word_set("; while whereas but although though meanwhile")
_TAIL = 4
_CONTINUES = word_set("""
    another among of these those they all it he she further additionally also most
""")
_MEDIA_WORDS = word_set("""
    news times post tv radio television agency press channel media network
""")


@dataclass(frozen=True, slots=True)
class Voice:
    """One speaker: resolved name, the text span of the words that name it, the cue, what the cue does."""

    name: str
    start: int
    end: int
    cue: str
    cue_start: int
    cue_end: int
    effect: str


@dataclass(frozen=True, slots=True)
class Spoken:
    """The voices of one sentence. `quote` is the chain of the quotation it stands in, None where it stands in none."""

    sentence: Sentence
    cues: tuple[tuple[SpeechCue, Voice], ...]
    quotes: tuple[tuple[int, int, tuple[Voice, ...]], ...]
    carried: tuple[Voice, ...]

    def chain(self, token: int) -> tuple[Voice, ...]:
        """From the outermost voice to the origin, for what stands at `token`; empty for the document's own voice."""
        offset = self.sentence.tokens[token].start
        for start, end, voices in self.quotes:
            if start <= offset < end and voices:
                return voices
        chosen = self._of_clause(token)
        return _ordered(self.sentence, chosen) if chosen else self.carried

    def _of_clause(self, token: int) -> list[tuple[SpeechCue, Voice]]:
        if not self.cues:
            return []
        tokens = self.sentence.tokens
        marks = [index for index, item in enumerate(tokens) if item.low in _CLAUSE_MARKS]
        first = max((mark for mark in marks if mark <= token), default=-1)
        last = min((mark for mark in marks if mark > token), default=len(tokens))
        own = [pair for pair in self.cues if first <= pair[0].cue_first < last]
        if own:
            return own
        # "X said that A, while B" covers B; "A, while X said that B" leaves A alone; "A, while B, X said" covers both.
        return [pair for pair in self.cues if pair[0].cue_first < first or _closes(tokens, pair[0])]


def _closes(tokens: Sequence[Token], cue: SpeechCue) -> bool:
    """Whether a cue stands at the end of its sentence, give or take a date."""
    return max(cue.end, cue.cue_end) >= len(tokens) - _TAIL


def _ordered(sentence: Sentence, pairs: Sequence[tuple[SpeechCue, Voice]]) -> tuple[Voice, ...]:
    """Outermost first. "X reports, citing Y": Y is deeper; a cue that closes the sentence is outside what it closes."""

    def depth(pair: tuple[SpeechCue, Voice]) -> tuple[int, int]:
        cue, voice = pair
        if cue.effect == "quoted by":
            return (0, cue.cue_first)
        if cue.effect == "citing":
            return (3, cue.cue_first)
        trailing = cue.cue_first > len(sentence.tokens) // 2 and cue.end >= len(sentence.tokens) - 3
        if _is_medium(voice.name):
            return (0, cue.cue_first)
        if trailing and len(pairs) > 1 and cue.effect != "according to":
            return (0, cue.cue_first)
        return (2 if cue.effect == "according to" and trailing else 1, cue.cue_first)

    chain: list[Voice] = []
    for _, voice in sorted(pairs, key=depth):
        if all(voice.name != known.name for known in chain):
            chain.append(voice)
    return tuple(chain)


def _is_medium(name: str) -> bool:
    words = set(name.lower().split())
    return bool(words & _MEDIA_WORDS) and not words & PERSON_ROLES


def attribute(
    sentences: Sequence[Sentence], quotes: Sequence[tuple[int, int]], text: str, source: str | None
) -> list[Spoken]:
    """The voices of every sentence, in order; names are resolved with what the document has said up to there."""
    cast = Cast()
    long_quotes = [span for span in quotes if len(text[span[0] : span[1]].split()) >= _MIN_QUOTED_WORDS]
    for sentence in sentences:
        cast.note(sentence.tokens)
    resolved = [_voices(sentence, long_quotes, cast, source) for sentence in sentences]
    speakers = _quote_speakers(sentences, resolved, long_quotes, text)
    spoken: list[Spoken] = []
    carried: tuple[Voice, ...] = ()
    at = 0
    for position, sentence in enumerate(sentences):
        while at < len(long_quotes) and long_quotes[at][1] <= sentence.start:
            at += 1
        overlapping = tuple(
            (start, end, speakers[(start, end)]) for start, end in _overlapping(long_quotes, at, sentence)
        )
        same = position > 0 and sentences[position - 1].paragraph == sentence.paragraph
        keep = carried if same and sentence.tokens[0].low in _CONTINUES else ()
        item = Spoken(sentence, tuple(resolved[position]), overlapping, keep)
        spoken.append(item)
        carried = item.chain(len(sentence.tokens) - 1)
    return spoken


def _overlapping(quotes: Sequence[tuple[int, int]], at: int, sentence: Sentence) -> list[tuple[int, int]]:
    found = []
    while at < len(quotes) and quotes[at][0] < sentence.end:
        found.append(quotes[at])
        at += 1
    return found


def _voices(
    sentence: Sentence, quotes: Sequence[tuple[int, int]], cast: Cast, source: str | None
) -> list[tuple[SpeechCue, Voice]]:
    found: list[tuple[SpeechCue, Voice]] = []
    tokens = sentence.tokens
    for cue in speech.find(tokens, sentence.after_quote):
        offset = tokens[cue.cue_first].start
        if _inside(quotes, offset):
            continue
        name = cast.read(tokens[cue.first : cue.end])
        if name is None or (source and _same_name(name, source)):
            continue
        start, end = sentence.words(cue.first, cue.end)
        words = " ".join(token.text for token in tokens[cue.cue_first : cue.cue_end])
        span = sentence.words(cue.cue_first, cue.cue_end)
        found.append((cue, Voice(name, start, end, words, span[0], span[1], cue.effect)))
    cast.hear(tokens)
    return found


def _inside(quotes: Sequence[tuple[int, int]], offset: int) -> bool:
    low, high = 0, len(quotes)
    while low < high:
        middle = (low + high) // 2
        if quotes[middle][1] <= offset:
            low = middle + 1
        else:
            high = middle
    return low < len(quotes) and quotes[low][0] <= offset


def _same_name(name: str, source: str) -> bool:
    left, right = (value.lower().replace(".", "").split() for value in (name, source))
    return left == right


def _quote_speakers(
    sentences: Sequence[Sentence],
    resolved: Sequence[list[tuple[SpeechCue, Voice]]],
    quotes: Sequence[tuple[int, int]],
    text: str,
) -> dict[tuple[int, int], tuple[Voice, ...]]:
    """For each quotation the chain of the cue that closes it, else of the one that opens it, else the last chain."""
    speakers: dict[tuple[int, int], tuple[Voice, ...]] = {}
    last: tuple[Voice, ...] = ()
    at = 0
    for span in quotes:
        while at < len(sentences) and sentences[at].end <= span[0]:
            if resolved[at]:
                last = _ordered(sentences[at], resolved[at])
            at += 1
        touching = []
        index = at
        while index < len(sentences) and sentences[index].start < span[1]:
            touching.append(index)
            index += 1
        follows = (
            index < len(sentences)
            and not text[span[1] : sentences[index].start].strip()
            and (not touching or sentences[index].paragraph == sentences[touching[-1]].paragraph)
        )
        closing = [
            pair
            for place in ([*touching[-1:], index] if follows else touching[-1:])
            for pair in resolved[place]
            if pair[1].cue_start >= span[1] and len(text[span[1] : pair[1].cue_start].split()) <= 14
        ]
        opening = [pair for place in touching[:1] for pair in resolved[place] if pair[1].cue_end <= span[0]]
        chosen = closing or opening
        speakers[span] = _ordered(sentences[at], chosen) if chosen else last
        last = speakers[span] or last
    return speakers


def is_body(name: str) -> bool:
    """Whether a name is an institution's rather than a person's."""
    return bool(set(name.lower().split()) & BODY_WORDS)
