"""Verb groups of saying: "has repeatedly accused", "did not confirm", "declined to say"."""

from typing import NamedTuple

from claims.extraction.extractors.rules_en.tables.clauses import (
    AUXILIARY,
    BE,
    DETERMINERS,
    HAVE,
    INSIDE_GROUP,
    NOUN_PREPOSITIONS,
)
from claims.extraction.extractors.rules_en.tables.saying import DOCUMENTS, LEADS, NOUNS_TOO, REDUCED
from claims.extraction.extractors.rules_en.tables.voices import BODY_WORDS, SOURCE_PHRASES
from claims.extraction.extractors.rules_en.voices.line import Line
from claims.extraction.extractors.rules_en.voices.verbs import FORMS, Form

_AFTER_A_VERB = frozenset("that whether if how he she it they we i you the a an his her its their no there".split())
_BEFORE_A_NOUN = DETERMINERS | NOUN_PREPOSITIONS | frozenset(("'s", "and", "or", "new", "news", "recent", "many"))
_AFTER_REDUCED = frozenset("of for in as by near at to with on".split())
# "Five people confirmed dead", "a man reported missing"; "called police", "called in sick".
_STATES = frozenset("dead missing injured killed wounded".split())
_CALLED_ELSEWHERE = frozenset("in by off out at police to 911".split())


class Group(NamedTuple):
    """Tokens [first, end) with the verb last. `voice` is active, passive or ing (a participle without auxiliary)."""

    first: int
    end: int
    form: Form
    voice: str


def at(line: Line, verb: int) -> Group | None:
    """The group whose verb of saying stands at `verb`; None where the word is no verb there."""
    token = line.tokens[verb]
    form = FORMS.get(token.low)
    if form is None or (token.is_capital and verb and not line.quote_ends(verb)):
        return None
    first = verb
    helper = ""
    while first and (line.low(first - 1) in AUXILIARY or _is_adverb(line, first - 1)):
        first -= 1
        if line.low(first) in AUXILIARY:
            helper = helper or line.low(first)
    if not helper:
        # Adverbs without an auxiliary may belong to the clause before; "never", "also" and -ly go with their verb.
        first = verb
        while first and _is_adverb(line, first - 1):
            first -= 1
    if line.low(verb) in LEADS and line.low(verb + 1) == "to" and line.low(verb + 2) in FORMS:
        return None
    if helper == "'s" and (form.shape != "ing" or line.low(verb) in NOUNS_TOO):
        helper, first = "", verb
    if line.low(first - 1) == "to":
        return _led(line, first, verb, form)
    return _finite(line, first, verb, form, helper)


def _is_adverb(line: Line, at: int) -> bool:
    low = line.low(at)
    return low in INSIDE_GROUP or (low.endswith("ly") and len(low) > 4 and low not in ("family", "only", "assembly"))


def _led(line: Line, first: int, verb: int, form: Form) -> Group | None:
    """ "Declined to say", "has yet to determine", "is to announce"."""
    lead = first - 2
    if form.shape not in ("base", "past") or lead < 0:
        return None
    if form.lemma in ("comment", "respond", "answer", "explain") and line.low(verb + 1) in ("", ".", ",", "on", "for"):
        return None
    if line.low(lead) == "on" and line.low(lead - 1) in ("went", "goes"):
        lead -= 1
    if line.low(lead) not in LEADS | {"is", "are"}:
        return None
    while lead and (line.low(lead - 1) in AUXILIARY or _is_adverb(line, lead - 1)):
        lead -= 1
    return Group(lead, verb + 1, form, "active")


def _finite(line: Line, first: int, verb: int, form: Form, helper: str) -> Group | None:
    if form.shape == "ing":
        return Group(first, verb + 1, form, "active" if helper in BE else "ing")
    if helper in BE:
        return Group(first, verb + 1, form, "passive") if form.shape in ("past", "participle") else None
    if helper in HAVE:
        return Group(first, verb + 1, form, "active") if form.shape in ("past", "participle") else None
    if helper:
        return Group(first, verb + 1, form, "active") if form.shape in ("base", "past") else None
    if form.shape == "participle":
        return None
    if form.shape == "past" and line.low(verb + 1) in _STATES:
        return None
    if form.lemma == "call" and line.low(verb + 1) in _CALLED_ELSEWHERE:
        return None
    if form.lemma == "claim" and any(line.low(at) in ("life", "lives") for at in range(verb + 1, verb + 4)):
        return None
    if (
        form.shape == "past"
        and form.lemma in REDUCED
        and line.low(verb + 1) in _AFTER_REDUCED
        and line.low(verb) != "called"
    ):
        return None
    if form.shape == "past" and line.low(verb - 1) in _BEFORE_A_NOUN - {"and", "or"}:
        return None
    if (
        form.lemma == "call"
        and form.shape == "base"
        and line.low(verb + 1) not in ("for", "on", "it", "him", "her", "them")
    ):
        return None
    if line.tokens[verb].low in NOUNS_TOO and _is_noun(line, verb, form):
        return None
    return Group(first, verb + 1, form, "active")


def _is_noun(line: Line, verb: int, form: Form) -> bool:
    before, after = line.low(verb - 1), line.low(verb + 1)
    if not verb or before in _BEFORE_A_NOUN:
        return True
    if line.tokens[verb - 1].is_number or before.endswith(("en", "ing", "ed")):
        return True
    if SOURCE_PHRASES.at(line.tokens, verb + 1) or (after == "," and SOURCE_PHRASES.at(line.tokens, verb + 2)):
        return False
    if after in FORMS and FORMS[after].shape == "past" and after not in NOUNS_TOO:
        return True
    if form.shape == "base" and not (before.endswith("s") or before in ("they", "we", "i", "you", "police", "people")):
        return True
    return not (
        after in _AFTER_A_VERB
        or line.quote_opens(verb + 1)
        or line.quote_ends(verb)
        or (after in (",", ":", ".") and _after_speaker(line, verb))
        or (
            verb + 1 < len(line.tokens)
            and _after_speaker(line, verb)
            and after not in NOUN_PREPOSITIONS | AUXILIARY | {",", "and"}
        )
    )


def _after_speaker(line: Line, verb: int) -> bool:
    before = line.tokens[verb - 1]
    return (
        before.is_capital
        or before.low in ("he", "she", "they", "it", "we", "i")
        or before.low.endswith("s")
        or before.low in DOCUMENTS
        # "Radio Lorn", "the Lorn Times newspaper" report; "radio reports" are nouns.
        or (before.low in BODY_WORDS and verb > 1 and line.tokens[verb - 2].is_capital)
    )
