"""Who says each sentence, through whom: quotations over several sentences, nested sources, the document's own voice."""

from collections.abc import Sequence
from dataclasses import dataclass

from claims.extraction.extractors.reading.sentences import Sentence
from claims.extraction.extractors.reading.word_sets import word_set
from claims.extraction.extractors.rules_en.tables.voices import NORMS
from claims.extraction.extractors.rules_en.voices import line as lines
from claims.extraction.extractors.rules_en.voices import posts, quoting, relations
from claims.extraction.extractors.rules_en.voices.cast import Cast
from claims.extraction.extractors.rules_en.voices.chains import covers, ordered
from claims.extraction.extractors.rules_en.voices.relation import Relation
from claims.extraction.extractors.rules_en.voices.voice import Heard, Voice

# A quotation of so few words sets a term apart ("so-called") and has no speaker of its own.
_MIN_QUOTED_WORDS = 5
_CONTINUES = word_set("another among of these those they all it he she further additionally also most")
# What people know or wish is no claim of theirs.
_INWARD = frozenset(("know", "want"))

__all__ = ["Spoken", "Voice", "attribute"]


@dataclass(frozen=True, slots=True)
class Spoken:
    """The voices of one sentence. `quotes` are code points with the chain of each; `carried` goes on from the last."""

    sentence: Sentence
    heard: tuple[Heard, ...]
    quotes: tuple[tuple[int, int, tuple[Voice, ...]], ...]
    carried: tuple[Voice, ...]

    def chain(self, token: int) -> tuple[Voice, ...]:
        """From the outermost voice to the origin, for what stands at `token`; empty for the document's own voice."""
        offset = self.sentence.tokens[token].start
        for start, end, voices in self.quotes:
            if start <= offset < end and voices:
                return voices
        if not self.heard:
            return self.carried
        return ordered([pair for pair in self.heard if covers(pair[0].contents, token)])

    def speaks(self) -> frozenset[int]:
        """The tokens that name speakers and say that they speak."""
        return frozenset(
            at
            for relation, _ in self.heard
            for first, end in ((relation.low, relation.high), (relation.first, relation.end))
            for at in range(first, end)
        )


def attribute(
    sentences: Sequence[Sentence], quotes: Sequence[tuple[int, int]], text: str, source: str | None
) -> list[Spoken]:
    """The voices of every sentence, in order; names are resolved with what the document has said up to there."""
    cast = Cast()
    for sentence in sentences:
        cast.note(sentence.tokens)
    heard = [_heard(sentence, quotes, text, cast, source) for sentence in sentences]
    long_quotes = [span for span in quotes if len(text[span[0] : span[1]].split()) >= _MIN_QUOTED_WORDS]
    speakers = quoting.speakers(sentences, heard, long_quotes, text)
    spoken: list[Spoken] = []
    carried: tuple[Voice, ...] = ()
    at = 0
    for position, sentence in enumerate(sentences):
        while at < len(long_quotes) and long_quotes[at][1] <= sentence.start:
            at += 1
        touching = tuple((*span, speakers[span]) for span in _touching(long_quotes, at, sentence))
        same = position > 0 and sentences[position - 1].paragraph == sentence.paragraph
        keep = carried if same and sentence.tokens[0].low in _CONTINUES else ()
        item = Spoken(sentence, tuple(heard[position]), touching, keep)
        spoken.append(item)
        last = next((at for at in reversed(range(len(sentence.tokens))) if sentence.tokens[at].is_word), 0)
        carried = item.chain(last)
    return spoken


def _touching(quotes: Sequence[tuple[int, int]], at: int, sentence: Sentence) -> list[tuple[int, int]]:
    found = []
    while at < len(quotes) and quotes[at][0] < sentence.end:
        found.append(quotes[at])
        at += 1
    return found


def _heard(
    sentence: Sentence, quotes: Sequence[tuple[int, int]], text: str, cast: Cast, source: str | None
) -> list[Heard]:
    found: list[Heard] = []
    tokens = sentence.tokens
    for relation in _relations(sentence, quotes, text):
        if relation.source is None or relation.effect in _INWARD:
            continue
        first, end = relation.source.head_first, relation.source.head_end
        if relation.shape == "source" and any(token.low in NORMS for token in tokens[first:end]):
            continue
        name = cast.read(tokens[first:end])
        if name is None or (source and _same_name(name, source)):
            continue
        words = " ".join(token.text for token in tokens[relation.first : relation.end])
        cue = sentence.words(relation.first, relation.end)
        found.append((relation, Voice(name, *sentence.words(first, end), words, *cue, relation.effect)))
    cast.hear(tokens)
    return found


def _relations(sentence: Sentence, quotes: Sequence[tuple[int, int]], text: str) -> list[Relation]:
    words = frozenset([token.low for token in sentence.tokens])
    found: list[Relation] = []
    if not words.isdisjoint(relations.TRIGGERS):
        found = relations.find(lines.of(sentence, quotes, text))
    if not found and not words.isdisjoint(posts.SITES):
        found = posts.find(lines.of(sentence, quotes, text))
    return found


def _same_name(name: str, source: str) -> bool:
    left, right = (value.lower().replace(".", "").split() for value in (name, source))
    return left == right
