"""Claims without a figure, one sentence at a time."""

from collections.abc import Sequence

from claims.extraction.extractors.reading.sentences import Sentence
from claims.extraction.extractors.reading.tokens import Token
from claims.extraction.extractors.reading.word_sets import word_set
from claims.extraction.extractors.rules_en import kinds
from claims.extraction.extractors.rules_en.attribution import Spoken
from claims.extraction.extractors.rules_en.document import Document
from claims.extraction.extractors.rules_en.draft import Draft
from claims.extraction.extractors.rules_en.placing import place_draft
from claims.extraction.extractors.rules_en.tables.clauses import TIME
from claims.extraction.extractors.rules_en.tables.kinds import NAMING
from claims.extraction.extractors.rules_en.voices.relation import Relation
from claims.register.vocabulary import ClaimKind, Modality, Polarity

_REFUSES = word_set("reject rejects rejected rejecting dismiss dismisses dismissed dismissing")
_CLAIMED = word_set("""
    claim claims accusation accusations allegation allegations report reports charge charges suggestion suggestions
    account accounts version responsibility involvement statement statements that criticism figure figures
""")
_REACH = 8
_EDGES = frozenset('"“”«» ,.!;:—–-')


def of_sentence(document: Document, index: int) -> list[Draft]:
    """At most one claim: its anchor is what was said, without the words that say who said it."""
    sentence = document.sentences[index]
    start = document.starts[index]
    if start >= len(sentence.tokens):
        return []
    spoken = document.spoken[index]
    chain = spoken.chain(len(sentence.tokens) // 2)
    denied = any(voice.effect == "deny" and _denies(sentence, relation) for relation, voice in spoken.heard)
    found = kinds.find(sentence.tokens, quoted=bool(chain or spoken.heard), denied=denied)
    if found is None or (found.first < start and found.kind is not ClaimKind.DENIAL):
        return []
    begin, end = _content(document, spoken, found)
    begin = max(begin, sentence.tokens[start].start)
    if begin >= end or _is_a_name_only(sentence, found, begin, end):
        return []
    begin, end = _with_marks(document.report.text, begin, end)
    words = sentence.words(found.first, found.end)
    draft = Draft(
        kind=found.kind.value,
        sentence=sentence,
        start=begin,
        end=end,
        figure=None,
        polarity=(Polarity.DENIES if found.kind is ClaimKind.DENIAL else Polarity.ASSERTS).value,
        modality=(Modality.ALLEGED if any(voice.effect == "claim" for voice in chain) else Modality.STATED).value,
        reasons=(document.reason("kind", found.kind.value, *words),),
    )
    return [place_draft(document, index, draft, _said_at(spoken, found))]


def _denies(sentence: Sentence, relation: Relation) -> bool:
    """ "Rejected the report", not "rejected his advances": some verbs of denial refuse other things, too."""
    tokens = sentence.tokens
    if not any(token.low in _REFUSES for token in tokens[relation.first : relation.end]):
        return True
    return any(token.low in _CLAIMED for token in tokens[relation.first : relation.end + _REACH])


def _is_a_name_only(sentence: Sentence, found: kinds.Found, begin: int, end: int) -> bool:
    """ "The terrorist attacks": a label with an article says nothing of anything."""
    if found.kind is not ClaimKind.CHARACTERIZATION:
        return False
    said = sum(begin <= token.start < end for token in sentence.tokens)
    return said <= found.end - found.first + 1 and sentence.tokens[found.first - 1].low in ("the", "these", "those")


def _said_at(spoken: Spoken, found: kinds.Found) -> int:
    """A token of what was said: of what is denied where the denial is the whole sentence."""
    if found.end - found.first == len(spoken.sentence.tokens):
        denials = (relation for relation, _ in spoken.heard if relation.effect == "deny" and relation.contents)
        return next((relation.contents[0][0] for relation in denials), 0)
    for relation, _ in spoken.heard:
        if relation.contents and relation.first <= found.first < relation.end:
            # "Accused" makes the claim and says who makes it.
            return relation.contents[0][0]
    return min(found.first, len(spoken.sentence.tokens) - 1)


def _content(document: Document, spoken: Spoken, found: kinds.Found) -> tuple[int, int]:
    """What was said: after "X said that", before ", X said"."""
    tokens = spoken.sentence.tokens
    first, end = 0, len(tokens)
    whole = found.end - found.first == len(tokens)
    for relation, _ in spoken.heard:
        low, high = relation.low, relation.high
        if whole:
            continue
        if high <= found.first and high - low < len(tokens):
            if found.kind is ClaimKind.CHARACTERIZATION and _names(tokens, relation):
                # "Called the raid a war crime": without its verb what was said is no sentence.
                first = max(first, relation.first)
                continue
            first = max(first, _past_that(tokens, high, found.first))
        elif low >= found.end:
            end = min(end, low)
    text = document.report.text
    while end > first and end < len(tokens) and tokens[end - 1].low in ("and", "but", "or", ","):
        end -= 1
    if first >= end:
        first, end = 0, len(tokens)
    start, stop = tokens[first].start, tokens[end - 1].end
    while start < stop and (text[start] in _EDGES or text[start].isspace()):
        start += 1
    while stop > start and (text[stop - 1] in _EDGES or text[stop - 1].isspace()):
        stop -= 1
    return start, stop


def _past_that(tokens: Sequence[Token], high: int, limit: int) -> int:
    """After "that", a comma or a colon behind the cue, and after "on Friday that"."""
    if high < len(tokens) and tokens[high].low in ("that", ",", ":"):
        return high + 1
    if high < len(tokens) and (tokens[high].low == "on" or tokens[high].low in TIME):
        return next((at + 1 for at in range(high, min(limit, high + 4)) if tokens[at].low == "that"), high)
    return high


def _with_marks(text: str, start: int, stop: int) -> tuple[int, int]:
    """A quotation inside what was said keeps both its marks: "reports are “false”" ends with one."""
    said = text[start:stop]
    opened, closed = said.count("“") + said.count("«"), said.count("”") + said.count("»")
    straight = said.count('"') % 2 == 1
    mark = stop + 1 if text[stop : stop + 1] in (",", ".") else stop
    if (opened > closed or straight) and text[mark : mark + 1] in ('"', "”", "»"):
        return start, mark + 1
    if (closed > opened or straight) and start and text[start - 1] in '"“«':
        return start - 1, stop
    return start, stop


def _names(tokens: Sequence[Token], relation: Relation) -> bool:
    """Whether the cue is a verb of naming, which takes thing and label: "called the raid a war crime"."""
    return relation.shape == "before" and any(token.low in NAMING for token in tokens[relation.first : relation.end])
