"""Figure claims of one sentence: each number with its measure, population, bounds, date, place and voice."""

from collections.abc import Sequence

from claims.extraction.extractors.reading.populations import PEOPLE
from claims.extraction.extractors.reading.sentences import Sentence
from claims.extraction.extractors.reading.word_sets import word_set
from claims.extraction.extractors.rules_en import anchors, event_claims, links, severity
from claims.extraction.extractors.rules_en.counted import Counted
from claims.extraction.extractors.rules_en.cues import Form
from claims.extraction.extractors.rules_en.document import Document
from claims.extraction.extractors.rules_en.draft import Draft
from claims.extraction.extractors.rules_en.placing import place_draft
from claims.extraction.extractors.rules_en.tables.grammar import MODALS
from claims.extraction.extractors.rules_en.tables.measures import HUMAN_MEASURES, MEASURES, REGISTER_NAME
from claims.extraction.extractors.rules_en.tables.populations import BY_WORD
from claims.extraction.proposals import ProposedFigure
from claims.register.vocabulary import ClaimKind, Measure, Modality, SubjectScope

# Number and verb farther apart than this are quoted by the number alone.
_MAX_ANCHOR_TOKENS = 16
_INCIDENTS = word_set("homicides murders killings slayings")
_HEDGES = word_set("""
    allegedly alleged reportedly suspected unconfirmed feared believed presumed
""")


def of_sentence(document: Document, index: int, earlier: Sequence[Draft]) -> list[Draft]:
    """The figure drafts of sentence `index`; `earlier` are the figures before it, nearest last."""
    sentence = document.sentences[index]
    start = document.starts[index]
    tokens = sentence.tokens
    if start >= len(tokens):
        return []
    taken = document.calendar.taken(index) | frozenset(range(start))
    before = _previous(sentence, earlier)
    found = links.count(tokens, taken, before.counted if before else None)
    drafts: list[Draft | None] = []
    extra: list[Draft] = []
    for item in found:
        made = [_figure(document, index, item, measure) for measure in _measures(item)]
        drafts.append(made[0])
        extra += made[1:]
    for item, draft in zip(found, drafts, strict=True):
        if item.part and draft:
            draft.whole = _whole(item, draft, drafts, earlier, sentence)
            if draft.whole and not draft.chain and draft.whole.sentence.paragraph == sentence.paragraph:
                draft.chain, draft.quoted = draft.whole.chain, draft.whole.quoted
    result = [draft for draft in drafts if draft] + extra
    return result + event_claims.of_sentence(document, index, taken)


def _previous(sentence: Sentence, earlier: Sequence[Draft]) -> Draft | None:
    for draft in reversed(earlier[-6:]):
        near = sentence.paragraph - draft.sentence.paragraph <= 1 and sentence.index - draft.sentence.index <= 2
        if near and draft.whole is None and draft.counted:
            return draft
    return None


def _whole(
    item: Counted, draft: Draft, siblings: Sequence[Draft | None], earlier: Sequence[Draft], sentence: Sentence
) -> Draft | None:
    if item.within is not None and item.within >= 0:
        return siblings[item.within]
    for other in reversed(earlier[-8:]):
        if not other.figure or other.whole is not None or other.figure.upper == 0:
            continue
        if other.counted == draft.counted and sentence.paragraph - other.sentence.paragraph <= 1:
            return other
    return None


def _measures(item: Counted) -> list[str]:
    """Usually the one measure of the cue; "no casualties" says it of the killed and of the injured."""
    if item.measure == "casualties" and item.mention.quantity.nobody:
        return [Measure.KILLED.value, Measure.INJURED.value]
    if item.also:
        return [item.measure, item.also.measure]
    return [item.measure]


def _anchor(sentence: Sentence, item: Counted) -> tuple[int, int]:
    first, end = item.mention.first, item.mention.end
    for cue in (item.cue, item.also):
        if cue is None or item.how in ("part", "shared left", "shared right", "among"):
            continue
        if max(end, cue.end) - min(first, cue.first) <= _MAX_ANCHOR_TOKENS:
            first, end = min(first, cue.first), max(end, cue.end)
    return sentence.words(first, max(anchors.end_of_phrase(sentence.tokens, end), first + 1))


def _figure(document: Document, index: int, item: Counted, measure: str) -> Draft:
    sentence = document.sentences[index]
    mention, quantity = item.mention, item.mention.quantity
    population = _population(sentence, item, measure)
    words = sentence.words(quantity.first, quantity.end)
    figure = ProposedFigure(
        measure=REGISTER_NAME.get(measure, measure),
        population=population,
        lower=quantity.lower,
        upper=quantity.upper,
        approximate=quantity.approximate,
        unit=MEASURES[measure].unit,
        verbatim=document.report.text[words[0] : words[1]],
    )
    reasons = [document.reason("bounds", quantity.described(), *words)]
    if item.part:
        reasons.append(document.reason("part_of", "a part", *sentence.words(mention.first, mention.end)))
    if mention.whole is not None:
        reasons.append(document.reason("out_of", mention.whole, *sentence.words(mention.first, mention.end)))
    if item.cue:
        reasons.append(document.reason("measure", figure.measure, *sentence.words(item.cue.first, item.cue.end)))
    hurt = _severity(sentence, item) if measure == Measure.INJURED else None
    if hurt:
        reasons.append(document.reason("severity", hurt[0], *sentence.words(*hurt[1:])))
    if mention.population and mention.end > quantity.end:
        reasons.append(document.reason("population", population, *sentence.words(quantity.end, mention.end)))
    start, end = _anchor(sentence, item)
    draft = place_draft(
        document,
        index,
        Draft(
            kind=ClaimKind.FIGURE.value,
            sentence=sentence,
            start=start,
            end=end,
            figure=figure,
            modality=_modality(document, index, item),
            reasons=tuple(reasons),
            counted=measure,
        ),
        mention.first,
        part=item.part,
        single=quantity.article,
    )
    if _counts_incidents(sentence, item):
        draft.subject_scope = SubjectScope.TOTAL.value
    return draft


def _counts_incidents(sentence: Sentence, item: Counted) -> bool:
    """ "The city's 305 homicides": each of them is an incident of its own."""
    several = (item.mention.quantity.lower or item.mention.quantity.upper or 0) > 1
    return several and item.cue is not None and sentence.tokens[item.cue.first].low in _INCIDENTS


def _severity(sentence: Sentence, item: Counted) -> tuple[str, int, int] | None:
    first, end = item.mention.first, item.mention.end
    if item.cue and max(end, item.cue.end) - min(first, item.cue.first) <= _MAX_ANCHOR_TOKENS:
        first, end = min(first, item.cue.first), max(end, item.cue.end)
    return severity.find(sentence.tokens, first, end)


def _population(sentence: Sentence, item: Counted, measure: str) -> str:
    mention = item.mention
    if mention.population:
        return mention.population
    if item.cue and item.cue.forms & Form.OF:
        # "the number of civilians killed … reached 72", "the death toll among civilians rose to 72"
        for token in sentence.tokens[item.cue.first : mention.first]:
            named = BY_WORD.get(token.low, "people")
            if named != "people" and named in PEOPLE:
                return named
    return "people" if measure in HUMAN_MEASURES else (mention.head or "objects")


def _modality(document: Document, index: int, item: Counted) -> str:
    tokens = document.sentences[index].tokens
    at = item.cue.first if item.cue else item.mention.first
    near = tokens[max(0, at - 4) : at]
    if item.cue and item.cue.forms & Form.BASE and any(token.low in MODALS or token.low == "to" for token in near):
        # "A gun used to shoot two people" has been used.
        done = len(near) > 1 and near[-1].low == "to" and near[-2].low == "used"
        return (Modality.STATED if done else Modality.PREDICTED).value
    if any(token.low in _HEDGES for token in near):
        return Modality.ALLEGED.value
    chain = document.spoken[index].chain(item.mention.first)
    return Modality.ALLEGED.value if any(voice.effect == "claim" for voice in chain) else Modality.STATED.value
