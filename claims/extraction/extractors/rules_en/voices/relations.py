"""All attributions of one sentence, left to right."""

from dataclasses import replace

from claims.extraction.extractors.reading.word_sets import word_set
from claims.extraction.extractors.rules_en.tables.saying import ADVERBS_OF_SAYING, NOUN_CUES, NOUNS_TO
from claims.extraction.extractors.rules_en.voices import contents, other_cues, verb_cues
from claims.extraction.extractors.rules_en.voices.line import Line
from claims.extraction.extractors.rules_en.voices.relation import Relation
from claims.extraction.extractors.rules_en.voices.verbs import FORMS

# What the other cues cannot do without: most sentences hold none of these.
_SOURCE_WORDS = word_set("""
    according per citing cites cited quoting quotes reference referring authority relying view words opinion eyes
""")
_NOUNS = NOUN_CUES | NOUNS_TO
_VERBS = frozenset(FORMS)
_SAYING = frozenset(("saying", "telling"))
_PUT = frozenset(("put", "puts"))
# A sentence without any of these says nothing of anybody's.
TRIGGERS = _SOURCE_WORDS | _SAYING | _PUT | _VERBS | _NOUNS | ADVERBS_OF_SAYING | {":"}


def find(line: Line) -> list[Relation]:
    """Relations with their contents. Cues within a quotation are the speaker's own words and make none."""
    words = frozenset(line.lows)
    found: list[Relation] = []
    if words & _SOURCE_WORDS:
        found += other_cues.sources(line)
    if words & _SAYING:
        found += other_cues.quoted_as_saying(line)
    if words & _PUT:
        found += other_cues.put_it(line)
    if words & _VERBS:
        found += _of_verbs(line, found)
    if words & _NOUNS:
        taken = {at for item in found for at in range(item.first, item.end)}
        found += [item for item in other_cues.nouns(line) if item.first not in taken]
    if words & ADVERBS_OF_SAYING:
        found += other_cues.adverbs(line)
    if not found and ":" in words:
        found += other_cues.colon(line)
    if not found:
        return []
    found.sort(key=lambda item: (item.first, item.end))
    read = [replace(item, contents=contents.of(line, found, at)) for at, item in enumerate(found)]
    # "Both declined to comment" says nothing; "Ann Lee said." may close the quotation before it.
    return [
        item for item in read if item.contents or item.shape != "before" or line.low(item.end) in ("", ".", ":", ",")
    ]


def _of_verbs(line: Line, found: list[Relation]) -> list[Relation]:
    taken = {at for item in found for at in range(item.first, item.end)}
    verbs: list[Relation] = []
    for at, low in enumerate(line.lows):
        if low not in FORMS or at in taken or line.quoted(at):
            continue
        relation = verb_cues.read(line, at, verbs[-1] if verbs else None)
        if relation is not None and not _inside_source(relation, found):
            verbs.append(relation)
            taken.update(range(relation.first, relation.end))
    return verbs


def _inside_source(relation: Relation, found: list[Relation]) -> bool:
    return any(item.source and item.source.first <= relation.first < item.source.end for item in found)
