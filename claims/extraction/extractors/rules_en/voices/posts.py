"""What somebody is said to have posted without a verb of saying: "gave a first count on his Twitter account"."""

from claims.extraction.extractors.reading.word_sets import word_set
from claims.extraction.extractors.rules_en.tables.voices import POSTED
from claims.extraction.extractors.rules_en.voices import before
from claims.extraction.extractors.rules_en.voices.line import Line
from claims.extraction.extractors.rules_en.voices.relation import Relation

SITES = word_set("twitter facebook telegram instagram media x official tweet post page")


def find(line: Line) -> list[Relation]:
    """At most one: the subject of the sentence is who posted."""
    for first, end, effect in POSTED.all(line.tokens):
        if line.quoted(first):
            continue
        verb = next((at for at in range(first) if line.is_verb(at)), None)
        source = None if verb is None else before.phrase(line, verb, 0)
        if source:
            return [Relation(first, end, effect, "posted", source, ((0, len(line.tokens)),))]
    return []
