"""The rules extractor for Spanish: pure Python, no network, the same answer for the same text."""

from dataclasses import replace

from claims.extraction.extractors.rules_es import document as reading
from claims.extraction.extractors.rules_es import figures, remarks
from claims.extraction.extractors.rules_es.proposing import Made
from claims.extraction.proposals import Proposal, Report


class RulesSpanish:
    """Proposes claims by rules over words; every value it gives points at the words that gave it."""

    name = "rules-es"
    version = "1"

    def propose(self, report: Report) -> list[Proposal]:
        """The individual claims of `report` in the order of their anchors. Never raises for any text."""
        document = reading.read(report)
        made: list[Made] = []
        counted: list[Made] = []
        for sentence in document.sentences:
            found = figures.of_sentence(document, sentence.index, counted)
            counted += found
            made += found + remarks.of_sentence(document, sentence.index)
        made.sort(key=lambda each: (each.proposal.start, each.proposal.end))
        places = {id(each): index for index, each in enumerate(made)}
        return [
            replace(each.proposal, part_of=places[id(each.whole)]) if each.whole else each.proposal for each in made
        ]
