"""Event claims about one named or pointed-at victim, each victim once per document and measure."""

from collections.abc import Sequence

from claims.extraction.extractors.reading.tokens import Token
from claims.extraction.extractors.reading.word_sets import word_set
from claims.extraction.extractors.rules_en import anchors, victims
from claims.extraction.extractors.rules_en.document import Document
from claims.extraction.extractors.rules_en.draft import Draft
from claims.extraction.extractors.rules_en.placing import place_draft
from claims.register.vocabulary import ClaimKind

_MAX_ANCHOR_TOKENS = 16
_UNREAL = word_set("whether would if might could")
_REACH = 4
Seen = set[tuple[str, str]]


def of_sentence(document: Document, index: int, seen: Seen, counted: Sequence[Draft]) -> list[Draft]:
    """Drafts of sentence `index`; `seen` collects (measure, victim) of those before it, `counted` are its figures."""
    start = document.starts[index]
    sentence = document.sentences[index]
    drafts = []
    for victim in victims.find(sentence.tokens) if start < len(sentence.tokens) else ():
        key = (victim.measure, victim.name.split()[-1] if victim.name else "")
        if victim.first < start or key in seen or _is_unreal(sentence.tokens, victim):
            continue
        seen.add(key)
        first, end = min(victim.first, victim.cue.first), max(victim.end, victim.cue.end)
        if end - first > _MAX_ANCHOR_TOKENS:
            continue
        begin, stop = sentence.words(first, max(anchors.end_of_phrase(sentence.tokens, end), first + 1))
        who = sentence.words(victim.first, victim.end)
        if any(draft.counted and draft.start <= who[0] and stop <= draft.end for draft in counted):
            # "Six hill people were killed": the words are those of the figure, cut short.
            continue
        draft = Draft(
            kind=ClaimKind.EVENT.value,
            sentence=sentence,
            start=begin,
            end=stop,
            figure=None,
            reasons=(
                document.reason("measure", victim.measure, *sentence.words(victim.cue.first, victim.cue.end)),
                document.reason("victim", victim.name or "", *who),
            ),
        )
        drafts.append(place_draft(document, index, draft, victim.first))
    return drafts


def _is_unreal(tokens: Sequence[Token], victim: victims.Victim) -> bool:
    """ "Whether the suspect had been shot", "he would not hurt his child": nothing that is said to have happened."""
    first = min(victim.first, victim.cue.first)
    return any(token.low in _UNREAL for token in tokens[max(0, first - _REACH) : first])
