"""One sentence as the rules on voices see it: its tokens, and which of them stand in a quotation."""

from bisect import bisect_right
from collections.abc import Sequence
from dataclasses import dataclass

from claims.extraction.extractors.reading.sentences import Sentence
from claims.extraction.extractors.reading.tokens import Token
from claims.extraction.extractors.rules_en.tables.clauses import FINITE, NOUN_PREPOSITIONS, PASTS
from claims.extraction.extractors.rules_en.voices.verbs import FORMS

# A quotation of fewer words sets a term apart, unless punctuation inside shows that it is speech.
_MIN_WORDS = 4
_ADJECTIVAL = NOUN_PREPOSITIONS | frozenset("the a an 's its his her their , and most more very".split())


@dataclass(frozen=True, slots=True)
class Line:
    """`quotes` are token ranges of speech in quotation marks, left to right; terms set apart are not among them."""

    tokens: tuple[Token, ...]
    lows: tuple[str, ...]
    quotes: tuple[tuple[int, int], ...]

    def quoted(self, at: int) -> bool:
        if not self.quotes:
            return False
        return any(first <= at < end for first, end in self.quotes)

    def quote_ends(self, at: int) -> bool:
        """Whether a quotation ends just before `at`."""
        return bool(self.quotes) and any(end == at for _, end in self.quotes)

    def quote_opens(self, at: int) -> bool:
        return bool(self.quotes) and any(first == at for first, _ in self.quotes)

    def low(self, at: int) -> str:
        """The word at `at`, empty beyond the ends."""
        return self.lows[at] if 0 <= at < len(self.lows) else ""

    def is_verb(self, at: int) -> bool:
        """Whether the word looks like a finite verb: auxiliaries, known pasts, -ed where it is no adjective."""
        token = self.tokens[at]
        low = token.low
        if low in FINITE or low in PASTS:
            return True
        if token.is_capital and at:
            return False
        form = FORMS.get(low)
        if form is not None and form.shape in ("past", "participle"):
            return self.low(at - 1) not in _ADJECTIVAL
        if (
            low.endswith("ed")
            and len(low) > 4
            and low not in ("hundred", "united", "need", "indeed", "armed", "masked")
        ):
            return self.low(at - 1) not in _ADJECTIVAL and self.low(at + 1) not in ("by", "with", "in", "near")
        return False

    def has_verb(self, first: int, end: int) -> bool:
        return any(self.is_verb(at) for at in range(first, end))


def of(sentence: Sentence, quoted: Sequence[tuple[int, int]], text: str) -> Line:
    """`quoted` are the quotations of the text, marks included, as code points in order."""
    spans = []
    tokens = sentence.tokens
    near = bisect_right(quoted, (sentence.start, sentence.start)) - 1
    for start, end in quoted[max(0, near) :]:
        if start >= sentence.end:
            break
        if end <= sentence.start:
            continue
        first = next((at for at, token in enumerate(tokens) if token.start >= start), len(tokens))
        last = next((at for at in range(first, len(tokens)) if tokens[at].start >= end), len(tokens))
        inner = text[start + 1 : end - 1].strip()
        if last > first and (
            last - first >= _MIN_WORDS or start < sentence.start or inner[-1:] in (",", ".", "!", "?")
        ):
            spans.append((first, last))
    return Line(tokens, tuple([token.low for token in tokens]), tuple(spans))
