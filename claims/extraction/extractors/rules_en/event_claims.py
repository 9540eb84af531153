"""Claims that count events: "five times", "launched eight strikes"."""

from claims.extraction.extractors.rules_en import counts, mentions
from claims.extraction.extractors.rules_en.document import Document
from claims.extraction.extractors.rules_en.draft import Draft
from claims.extraction.extractors.rules_en.placing import place_draft
from claims.extraction.proposals import ProposedFigure
from claims.register.vocabulary import ClaimKind, Measure, SubjectScope

_ATTACKS = "attacks"


def of_sentence(document: Document, index: int, taken: frozenset[int]) -> list[Draft]:
    """Drafts of sentence `index`; `taken` are tokens that count nothing."""
    sentence = document.sentences[index]
    if not counts.names_attacks(sentence.tokens):
        return []
    read = mentions.find(sentence.tokens, {}, taken)
    drafts = []
    for count in counts.find(sentence.tokens, read):
        words = sentence.words(count.quantity.first, count.quantity.end)
        start, end = sentence.words(count.first, count.end)
        draft = Draft(
            kind=ClaimKind.EVENT_COUNT.value,
            sentence=sentence,
            start=start,
            end=end,
            figure=ProposedFigure(
                measure=Measure.ATTACKS.value,
                population=_ATTACKS,
                lower=count.quantity.lower,
                upper=count.quantity.upper,
                approximate=count.quantity.approximate,
                unit=None,
                verbatim=document.report.text[words[0] : words[1]],
            ),
            subject_scope=SubjectScope.TOTAL.value,
            reasons=(
                document.reason("bounds", count.quantity.described(), *words),
                document.reason("measure", _ATTACKS, *sentence.words(count.cue_first, count.cue_end)),
            ),
        )
        drafts.append(place_draft(document, index, draft, count.first))
        drafts[-1].subject_scope = SubjectScope.TOTAL.value
    return drafts
