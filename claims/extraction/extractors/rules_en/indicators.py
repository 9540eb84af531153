"""Claims of money and percentages, one sentence at a time."""

from claims.extraction.extractors.rules_en import measured
from claims.extraction.extractors.rules_en.document import Document
from claims.extraction.extractors.rules_en.draft import Draft
from claims.extraction.extractors.rules_en.placing import place_draft
from claims.extraction.proposals import ProposedFigure
from claims.register.vocabulary import ClaimKind


def of_sentence(document: Document, index: int) -> list[Draft]:
    """Drafts of sentence `index`: what is measured has to be named beside the number."""
    sentence = document.sentences[index]
    text = document.report.text[sentence.start : sentence.end]
    drafts = []
    for item in measured.find(text, sentence.start, sentence.tokens):
        if item.first < document.starts[index]:
            continue
        words = sentence.words(item.first, item.end)
        noun = sentence.words(item.noun, item.noun_end)
        draft = Draft(
            kind=ClaimKind.FIGURE.value,
            sentence=sentence,
            start=min(words[0], noun[0]),
            end=max(words[1], noun[1]),
            figure=ProposedFigure(
                measure=item.measure.value,
                population=item.population,
                lower=item.lower,
                upper=item.upper,
                approximate=item.approximate,
                unit=item.unit,
                verbatim=document.report.text[words[0] : words[1]],
            ),
            reasons=(
                document.reason("bounds", item.unit, *words),
                document.reason("population", item.population, *noun),
            ),
        )
        drafts.append(place_draft(document, index, draft, item.first))
    return drafts
