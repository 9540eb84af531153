"""Attributions by a verb: with its speaker before it, behind it, or shared with the verb before."""

from claims.extraction.extractors.rules_en.tables.clauses import (
    CLAUSE_OPENERS,
    MEDIUM,
)
from claims.extraction.extractors.rules_en.tables.saying import (
    CHARGED,
    HEARSAY,
)
from claims.extraction.extractors.rules_en.voices import after, before, cue_ends, groups, inversion
from claims.extraction.extractors.rules_en.voices.before import Phrase
from claims.extraction.extractors.rules_en.voices.groups import Group
from claims.extraction.extractors.rules_en.voices.line import Line
from claims.extraction.extractors.rules_en.voices.relation import Relation


def read(line: Line, verb: int, earlier: Relation | None) -> Relation | None:
    """The attribution whose verb stands at `verb`. `earlier` is the one before it in the sentence."""
    group = groups.at(line, verb)
    if group is None:
        return None
    if group.voice == "passive":
        return _passive(line, group)
    end = cue_ends.end(line, group)
    shared = _shares(line, group, earlier)
    if group.voice == "ing":
        return _participle(line, group, end, earlier)
    if line.low(end) == "nothing":
        return None
    if not shared and group.first == group.end - 1:
        inverted = inversion.speaker(line, group, end)
        if inverted:
            return Relation(group.first, end, group.form.effect, "after", inverted)
    source = (
        None
        if shared
        else before.phrase(line, group.first, earlier.high if earlier and earlier.high <= group.first else 0)
    )
    if source and line.low(source.first) in ("you", "i", "we"):
        return None
    if source and line.low(source.first) in ("who", "which"):
        source = _antecedent(line, source)
    if source and cue_ends.has_content(line, group, end, source.first):
        return Relation(
            group.first, end, group.form.effect, "before", source, more_cues=cue_ends.in_front(line, source.first)
        )
    if shared and earlier and cue_ends.has_content(line, group, end, group.first):
        return Relation(group.first, end, group.form.effect, "shared", earlier.source)
    return None


def _antecedent(line: Line, source: Phrase) -> Phrase:
    """ "Ann Lee, who said": the words are "who", the speaker is Ann Lee."""
    end = source.first - 1 if line.low(source.first - 1) == "," else source.first
    head = before.walk(line, end, 0) if end > 0 else None
    return source if head is None else Phrase(source.first, source.end, head, end)


def _shares(line: Line, group: Group, earlier: Relation | None) -> bool:
    """ "Called his rival a liar and said …": no phrase between "and" and the verb."""
    if earlier is None or earlier.shape not in ("before", "after", "shared") or earlier.first >= group.first:
        return False
    return line.low(group.first - 1) in ("and", "but", "then", "or") or (
        line.low(group.first - 1) == ","
        and earlier.shape != "after"
        and group.voice != "ing"
        and _list_of_verbs(line, group)
    )


def _list_of_verbs(line: Line, group: Group) -> bool:
    return line.low(group.end) in CLAUSE_OPENERS and before.phrase(line, group.first, 0) is None


def _participle(line: Line, group: Group, end: int, earlier: Relation | None) -> Relation | None:
    """ ", adding that …", "released a statement saying …"."""
    previous = line.low(group.first - 1)
    beside = before.phrase(line, group.first, 0)
    if beside and line.low(beside.first - 1) == "with":
        # ", with one official saying"
        return Relation(group.first, end, group.form.effect, "before", beside)
    if earlier and earlier.source and earlier.first < group.first and (previous == "," or line.quote_ends(group.first)):
        return Relation(group.first, end, group.form.effect, "shared", earlier.source)
    if previous in MEDIUM and group.form.lemma in (
        "say",
        "announce",
        "claim",
        "warn",
        "urge",
        "call",
        "accuse",
        "deny",
    ):
        return _issued(line, group, end)
    if (
        previous == ","
        and cue_ends.has_content(line, group, end, group.first)
        and group.form.lemma
        in (
            "say",
            "add",
            "warn",
            "note",
            "claim",
            "tell",
            "insist",
            "argue",
            "call",
            "accuse",
            "blame",
            "urge",
            "suggest",
            "vow",
        )
    ):
        at = next((at for at in range(group.first) if line.is_verb(at)), None)
        subject = None if at is None else before.phrase(line, at, 0)
        return Relation(group.first, end, group.form.effect, "shared", subject) if subject else None
    return None


def _issued(line: Line, group: Group, end: int) -> Relation | None:
    """ "Her campaign released a statement saying": the verb that releases it opens the cue."""
    for at in range(group.first - 2, max(-1, group.first - 8), -1):
        if line.is_verb(at) or line.low(at) == "issued":
            source = before.phrase(line, at, 0)
            return Relation(at, end, group.form.effect, "before", source) if source else None
    return None


def _passive(line: Line, group: Group) -> Relation | None:
    word, end = line.low(group.end - 1), group.end
    if line.low(end) == "by":
        source = after.phrase(line, end + 1)
        if source is None:
            return None
        if word == "quoted":
            return None
        return Relation(group.first, end + 1, group.form.effect, "passive", source)
    if word in HEARSAY and line.low(end) in ("to", "that"):
        return Relation(group.first, end + (line.low(end) == "to"), "hearsay", "passive", None)
    if word in CHARGED and line.low(end) == "of":
        return Relation(group.first, end + 1, "hearsay", "passive", None)
    return None
