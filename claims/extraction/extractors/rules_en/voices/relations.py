"""All attributions of one sentence, left to right."""

from dataclasses import replace

from claims.extraction.extractors.rules_en.tables.saying import ADVERBS_OF_SAYING, NOUN_CUES, NOUNS_TO
from claims.extraction.extractors.rules_en.tables.voices import SOURCE_PHRASES
from claims.extraction.extractors.rules_en.voices import contents, other_cues, verb_cues
from claims.extraction.extractors.rules_en.voices.line import Line
from claims.extraction.extractors.rules_en.voices.relation import Relation
from claims.extraction.extractors.rules_en.voices.verbs import FORMS

# Most sentences hold none of these: one look at each word decides.
_TRIGGERS = frozenset(FORMS) | SOURCE_PHRASES.firsts | ADVERBS_OF_SAYING | NOUN_CUES | NOUNS_TO | {":"}


def find(line: Line) -> list[Relation]:
    """Relations with their contents. Cues within a quotation are the speaker's own words and make none."""
    if not any(token.low in _TRIGGERS for token in line.tokens):
        return []
    found = [*other_cues.sources(line), *other_cues.quoted_as_saying(line), *other_cues.put_it(line)]
    taken = {at for item in found for at in range(item.first, item.end)}
    verbs: list[Relation] = []
    for at, token in enumerate(line.tokens):
        if token.low not in FORMS or at in taken or line.quoted(at):
            continue
        relation = verb_cues.read(line, at, verbs[-1] if verbs else None)
        if relation is not None and not _inside_source(relation, found):
            verbs.append(relation)
            taken.update(range(relation.first, relation.end))
    found += verbs
    found += [item for item in (*other_cues.nouns(line), *other_cues.adverbs(line)) if item.first not in taken]
    if not found:
        found = list(other_cues.colon(line))
    found.sort(key=lambda item: (item.first, item.end))
    return [replace(item, contents=contents.of(line, found, at)) for at, item in enumerate(found)]


def _inside_source(relation: Relation, found: list[Relation]) -> bool:
    return any(item.source and item.source.first <= relation.first < item.source.end for item in found)
