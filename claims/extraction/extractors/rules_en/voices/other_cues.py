"""Attributions without a verb of their own: "according to X", "X's claim that", "allegedly", a colon."""

from collections.abc import Iterator

from claims.extraction.extractors.reading.word_sets import word_set
from claims.extraction.extractors.rules_en.tables.clauses import DEFINITE, DETERMINERS
from claims.extraction.extractors.rules_en.tables.saying import ADVERBS_OF_SAYING, NOUN_CUES, NOUNS_OF, NOUNS_TO
from claims.extraction.extractors.rules_en.tables.voices import BODY_WORDS, SOURCE_PHRASES
from claims.extraction.extractors.rules_en.voices import after, before
from claims.extraction.extractors.rules_en.voices.before import Phrase
from claims.extraction.extractors.rules_en.voices.line import Line
from claims.extraction.extractors.rules_en.voices.relation import Relation

_OWNERS = frozenset("his her their its my our your".split())
_MAX_SPEAKER = 6
# "UPDATE:", "PHOTO:" open lines of a page, not speeches.
_FURNITURE = word_set("""
    update photo photos video breaking watch live related more read note caption developing by source
""")


def sources(line: Line) -> Iterator[Relation]:
    """ "According to X", "citing X", "in the view of X"."""
    for first, end, effect in SOURCE_PHRASES.all(line.tokens):
        if line.quoted(first):
            continue
        source = after.phrase(line, end)
        if source and not _is_passive(line, first) and (line.low(first) != "referring" or _can_be_cited(line, source)):
            yield Relation(first, end, effect, "citing" if effect == "citing" else "source", source)


def _can_be_cited(line: Line, source: Phrase) -> bool:
    """ "Referring to the ministry" may cite it, "referring to Ann Lee" says who was meant."""
    return any(line.low(at) in BODY_WORDS for at in range(source.first, source.end))


def _is_passive(line: Line, first: int) -> bool:
    return line.low(first - 1) in ("was", "were", "is", "are", "been", "be")


def quoted_as_saying(line: Line) -> Iterator[Relation]:
    """ "X was quoted by Y as saying", "Y quoted X as saying"."""
    for at in range(1, len(line.tokens) - 2):
        if line.low(at) != "as" or line.low(at + 1) not in ("saying", "telling") or line.quoted(at):
            continue
        verb = next(
            (back for back in range(at - 1, max(-1, at - 24), -1) if line.low(back) in ("quoted", "cited")), None
        )
        if verb is None:
            continue
        first = verb
        while first and line.low(first - 1) in ("was", "were", "is", "has", "been", "are", "also", "later", "had"):
            first -= 1
        speaker = before.phrase(line, first, 0)
        if first == verb and verb + 1 < at:
            quoted = after.phrase(line, verb + 1)
            yield Relation(verb, verb + 1, "quoted by", "outer", speaker)
            yield Relation(at, at + 2, "said", "shared", quoted)
        elif line.low(verb + 1) == "by":
            yield Relation(first, verb + 2, "quoted by", "outer", after.phrase(line, verb + 2))
            yield Relation(at, at + 2, "said", "shared", speaker)
        elif first < verb:
            yield Relation(first, at + 2, "said", "before", speaker)


def put_it(line: Line) -> Iterator[Relation]:
    """ "As X put it"."""
    for at in range(1, len(line.tokens) - 1):
        if line.low(at) in ("put", "puts") and line.low(at + 1) == "it" and not line.quoted(at):
            source = before.phrase(line, at, 0)
            if source and line.low(source.first - 1) == "as":
                yield Relation(at, at + 2, "said", "source", source, more_cues=((source.first - 1, source.first),))


def nouns(line: Line) -> Iterator[Relation]:
    """ "X's claim that", "allegations of", "a promise to"."""
    for at, token in enumerate(line.tokens):
        low = token.low
        if (low not in NOUN_CUES and low not in NOUNS_TO) or (token.is_capital and at) or line.quoted(at):
            continue
        following = line.low(at + 1)
        if not (
            (following == "that" and low in NOUN_CUES)
            or (following == "of" and low in NOUNS_OF)
            or (following == "to" and low in NOUNS_TO and line.low(at - 1) in DETERMINERS | {"'s"})
        ):
            continue
        if line.low(at - 1) in ("a", "an") and line.low(at - 2) == ",":
            # ", a promise that her aides softened" speaks of what was said before.
            continue
        if line.low(at + 2) in ("is", "was", "were", "are", "has", "have"):
            continue
        yield Relation(at, at + 1, "claim", "noun", _owner(line, at))


def _owner(line: Line, noun: int) -> Phrase | None:
    for at in range(noun - 1, max(-1, noun - 4), -1):
        if line.low(at) in _OWNERS:
            return Phrase(at, at + 1, at, at + 1)
        if line.low(at) == "'s":
            return before.phrase(line, at, 0)
        if line.low(at) in DEFINITE:
            break
    return None


def adverbs(line: Line) -> Iterator[Relation]:
    """ "Allegedly", "reportedly": somebody says so, nobody says who."""
    for at, token in enumerate(line.tokens):
        if token.low in ADVERBS_OF_SAYING and not line.quoted(at):
            yield Relation(at, at + 1, "hearsay", "adverb", None)


def colon(line: Line) -> Iterator[Relation]:
    """ "Lee: “I never met him.”": a speaker at the start of the sentence, a colon, a quotation or a capital."""
    for at in range(1, min(_MAX_SPEAKER, len(line.tokens) - 1)):
        if line.low(at) != ":":
            continue
        words = line.tokens[:at]
        named = all((word.is_capital and word.is_word) or word.low in (".", "of", "the") for word in words)
        shouted = all(word.text.isupper() for word in words) and words[0].low not in _FURNITURE
        if named and (line.quoted(at + 1) or (shouted and line.tokens[at + 1].is_capital)):
            yield Relation(at, at + 1, "said", "colon", Phrase(0, at, 0, at))
        return
