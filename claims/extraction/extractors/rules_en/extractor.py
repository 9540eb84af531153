"""The rules extractor for English: pure Python, no network, the same answer for the same text."""

from claims.extraction.extractors.reading import statements
from claims.extraction.extractors.rules_en import document as reading
from claims.extraction.extractors.rules_en import figures, indicators, remarks, single
from claims.extraction.extractors.rules_en.draft import Draft
from claims.extraction.proposals import Proposal, ProposedVoice, Report
from claims.register.vocabulary import Voice


class RulesEnglish:
    """Proposes claims by rules over words; every value it gives points at the words that gave it."""

    name = "rules-en"
    version = "4"

    def propose(self, report: Report) -> list[Proposal]:
        """The individual claims of `report` in the order of their anchors. Never raises for any text."""
        document = reading.read(report)
        drafts: list[Draft] = []
        counted: list[Draft] = []
        seen: single.Seen = set()
        for sentence in document.sentences:
            found = figures.of_sentence(document, sentence.index, counted)
            counted += [draft for draft in found if draft.figure]
            drafts += indicators.of_sentence(document, sentence.index)
            drafts += found + remarks.of_sentence(document, sentence.index)
            drafts += single.of_sentence(document, sentence.index, seen, found)
        drafts.sort(key=lambda draft: (draft.start, draft.end))
        places = {id(draft): index for index, draft in enumerate(drafts)}
        return [_proposal(draft, report, places) for draft in drafts]


def _proposal(draft: Draft, report: Report, places: dict[int, int]) -> Proposal:
    exact = report.text[draft.start : draft.end]
    return Proposal(
        kind=draft.kind,
        start=draft.start,
        end=draft.end,
        exact=exact,
        statement=statements.of_claim(
            voices=[voice.name for voice in draft.chain],
            source=report.source,
            kind=draft.kind,
            figure=draft.figure,
            exact=exact,
            place=draft.place,
            date=draft.date,
            says_who=draft.figure is None and _says_who(draft, report.text),
        ),
        voice=(Voice.QUOTED if draft.quoted else Voice.OWN).value,
        polarity=draft.polarity,
        modality=draft.modality,
        claimant=tuple(
            ProposedVoice(name=voice.name, cue=voice.cue, start=voice.start, end=voice.end) for voice in draft.chain
        ),
        date=draft.date,
        place=draft.place,
        subject_scope=draft.subject_scope,
        figure=draft.figure,
        part_of=None if draft.whole is None else places.get(id(draft.whole)),
        check_worthiness=draft.check_worthiness,
        reasons=draft.reasons,
    )


def _says_who(draft: Draft, text: str) -> bool:
    """Whether the words of a draft name its speaker and say that they speak: "Lorn denies that it fired"."""
    if not draft.chain:
        return False
    voice = draft.chain[-1]
    inside = draft.start <= min(voice.start, voice.cue_start) and max(voice.end, voice.cue_end) <= draft.end
    return inside and voice.name in text[voice.start : voice.end]
