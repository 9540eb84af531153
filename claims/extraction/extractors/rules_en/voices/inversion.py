"""Speakers behind their verb: "…," said Ann Lee."""

from claims.extraction.extractors.rules_en.tables.clauses import CLAUSE_OPENERS, SUBJECT_PRONOUNS, SUBORDINATORS, TIME
from claims.extraction.extractors.rules_en.tables.grammar import PREPOSITIONS
from claims.extraction.extractors.rules_en.tables.saying import HEARERS, WITH_HEARER
from claims.extraction.extractors.rules_en.tables.voices import BODY_WORDS, PERSON_ROLES
from claims.extraction.extractors.rules_en.voices import after, before
from claims.extraction.extractors.rules_en.voices.before import Phrase
from claims.extraction.extractors.rules_en.voices.groups import Group
from claims.extraction.extractors.rules_en.voices.line import Line

_ENDS_INVERSION = (
    TIME | PREPOSITIONS | SUBORDINATORS | frozenset((",", ".", ":", ";", "", ")", "—", "?", "and", "adding"))
)


def speaker(line: Line, group: Group, end: int) -> Phrase | None:
    """ "…," said Ann Lee: after a quotation or a comma, where the speaker's phrase ends what the verb begins."""
    first = group.first
    opens = first == 0 and line.tokens[0].text[:1].islower()
    if not (opens or line.quote_ends(first) or line.low(first - 1) in (",", "?", "!", "—", "–")):
        return None
    if end != group.end and group.form.lemma in WITH_HEARER:
        return None
    source = after.phrase(line, group.end)
    if source is None or line.low(group.end) in CLAUSE_OPENERS | HEARERS:
        return None
    if line.low(source.end) not in _ENDS_INVERSION and not line.quoted(source.end):
        return None
    if not line.quote_ends(first) and line.low(first - 1) == ",":
        # "Ann Lee, a doctor, said Assad had to go": an aside before the verb, with what is said behind it.
        left = before.phrase(line, first, 0)
        if left and (left.first == 0 or not _names_somebody(line, source)):
            return None
    return source if _names_somebody(line, source) else None


def _names_somebody(line: Line, phrase: Phrase) -> bool:
    words = line.tokens[phrase.head_first : phrase.head_end]
    return any(
        word.is_capital or word.low in PERSON_ROLES or word.low in BODY_WORDS or word.low in SUBJECT_PRONOUNS
        for word in words
    ) or words[0].low in ("a", "an", "one", "another")
