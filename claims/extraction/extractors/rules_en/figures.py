"""Figure claims of one sentence: each number with its measure, population, bounds, date, place and voice."""

from collections.abc import Sequence

from claims.extraction.extractors.rules_en import counts, links, mentions, worthiness
from claims.extraction.extractors.rules_en.cues import Form
from claims.extraction.extractors.rules_en.document import Document
from claims.extraction.extractors.rules_en.draft import Draft
from claims.extraction.extractors.rules_en.links import Counted
from claims.extraction.extractors.rules_en.quantities import Quantity
from claims.extraction.extractors.rules_en.sentences import Sentence
from claims.extraction.extractors.rules_en.tables.grammar import MODALS
from claims.extraction.extractors.rules_en.tables.measures import MEASURES, REGISTER_NAME
from claims.extraction.extractors.rules_en.tables.populations import BY_WORD, PEOPLE
from claims.extraction.extractors.rules_en.word_sets import word_set
from claims.extraction.proposals import ProposedFigure, Reason
from claims.register.vocabulary import ClaimKind, Measure, Modality, Polarity, SubjectScope

# Number and verb farther apart than this are quoted by the number alone.
_MAX_ANCHOR_TOKENS = 16
_HEDGES = word_set("""
    allegedly alleged reportedly suspected unconfirmed feared believed presumed
""")
_ATTACKS = "attacks"


def of_sentence(document: Document, index: int, earlier: Sequence[Draft]) -> list[Draft]:
    """The figure drafts of sentence `index`; `earlier` are the figures before it, nearest last."""
    sentence = document.sentences[index]
    start = document.starts[index]
    tokens = sentence.tokens
    if start >= len(tokens):
        return []
    taken = document.calendar.taken(index) | frozenset(range(start))
    before = _previous(sentence, earlier)
    found = links.count(tokens, taken, before.figure.measure if before and before.figure else None)
    drafts: list[Draft | None] = []
    extra: list[Draft] = []
    for item in found:
        made = [_figure(document, index, item, measure) for measure in _measures(tokens, item)]
        drafts.append(made[0])
        extra += made[1:]
    for item, draft in zip(found, drafts, strict=True):
        if item.part and draft:
            draft.whole = _whole(item, draft, drafts, earlier, sentence)
            if draft.whole and not draft.chain and draft.whole.sentence.paragraph == sentence.paragraph:
                draft.chain, draft.quoted = draft.whole.chain, draft.whole.quoted
    result = [draft for draft in drafts if draft] + extra
    return result + _event_counts(document, index, taken)


def _previous(sentence: Sentence, earlier: Sequence[Draft]) -> Draft | None:
    for draft in reversed(earlier[-6:]):
        near = sentence.paragraph - draft.sentence.paragraph <= 1 and sentence.index - draft.sentence.index <= 2
        if near and draft.whole is None and draft.figure and draft.figure.measure not in (Measure.ATTACKS,):
            return draft
    return None


def _whole(
    item: Counted, draft: Draft, siblings: Sequence[Draft | None], earlier: Sequence[Draft], sentence: Sentence
) -> Draft | None:
    if item.within is not None and item.within >= 0:
        return siblings[item.within]
    for other in reversed(earlier[-8:]):
        if other.figure and draft.figure and other.figure.measure == draft.figure.measure and other.whole is None:
            if sentence.paragraph - other.sentence.paragraph <= 1 and not other.figure.upper == 0:
                return other
    return None


def _measures(tokens: Sequence[object], item: Counted) -> list[str]:
    """Usually the one measure of the cue; "no casualties" says it of the killed and of the injured."""
    if item.measure == "casualties" and item.mention.quantity.nobody:
        return [Measure.KILLED.value, Measure.INJURED.value]
    if item.also:
        return [item.measure, item.also.measure]
    return [item.measure]


def _anchor(document: Document, sentence: Sentence, item: Counted) -> tuple[int, int]:
    first, end = item.mention.first, item.mention.end
    for cue in (item.cue, item.also):
        if cue is None or item.how in ("part", "shared left", "shared right", "among"):
            continue
        if max(end, cue.end) - min(first, cue.first) <= _MAX_ANCHOR_TOKENS:
            first, end = min(first, cue.first), max(end, cue.end)
    return sentence.words(first, end)


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
    reasons = [document.reason("bounds", _bounds(quantity), *words)]
    if item.part:
        reasons.append(document.reason("part_of", "a part", *sentence.words(mention.first, mention.end)))
    if item.cue:
        reasons.append(document.reason("measure", figure.measure, *sentence.words(item.cue.first, item.cue.end)))
    if mention.population and mention.end > quantity.end:
        reasons.append(document.reason("population", population, *sentence.words(quantity.end, mention.end)))
    start, end = _anchor(document, sentence, item)
    return place_draft(
        document,
        index,
        Draft(
            kind=ClaimKind.FIGURE.value,
            sentence=sentence,
            start=start,
            end=end,
            figure=figure,
            chain=(),
            polarity=Polarity.ASSERTS.value,
            modality=_modality(document, index, item),
            date=None,
            place=None,
            subject_scope=SubjectScope.SINGLE.value,
            check_worthiness=0.0,
            reasons=tuple(reasons),
        ),
        mention.first,
        part=item.part,
        single=quantity.article,
    )


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
    human = measure in ("killed", "injured", "missing", "detained", "displaced", "rescued", "shot", "casualties")
    return "people" if human else (mention.head or "objects")


def _bounds(quantity: Quantity) -> str:
    if quantity.vague:
        return "vague"
    low, high = (("-" if bound is None else f"{bound:f}") for bound in (quantity.lower, quantity.upper))
    return f"[{low}, {high}]" + (" approximate" if quantity.approximate else "")


def _modality(document: Document, index: int, item: Counted) -> str:
    tokens = document.sentences[index].tokens
    at = item.cue.first if item.cue else item.mention.first
    near = tokens[max(0, at - 4) : at]
    if item.cue and item.cue.forms & Form.BASE and any(token.low in MODALS or token.low == "to" for token in near):
        return Modality.PREDICTED.value
    if any(token.low in _HEDGES for token in near):
        return Modality.ALLEGED.value
    chain = document.spoken[index].chain(item.mention.first)
    return Modality.ALLEGED.value if any(voice.effect == "claim" for voice in chain) else Modality.STATED.value


def place_draft(
    document: Document, index: int, draft: Draft, token: int, *, part: bool = False, single: bool = False
) -> Draft:
    """Gives a draft its voice, date, place, scope and rank, with the words that decided each."""
    sentence = document.sentences[index]
    reasons: list[Reason] = list(draft.reasons)
    draft.chain = document.spoken[index].chain(token)
    draft.quoted = bool(draft.chain)
    for voice in draft.chain:
        reasons.append(document.reason("claimant", voice.name, voice.start, voice.end))
        reasons.append(document.reason("voice", "quoted", voice.cue_start, voice.cue_end))
    dated = document.date_at(index, token)
    if dated:
        draft.date = dated.edtf
        reasons.append(document.reason("date", dated.edtf, dated.start, dated.end))
    near = document.places.near(index, token)
    place = near[0] if near else document.places.carried(index)
    if place:
        draft.place = place.name
    if near:
        reasons.append(document.reason("place", near[0].name, *sentence.words(near[1].first, near[1].end)))
    if document.is_total(index):
        draft.subject_scope = SubjectScope.TOTAL.value
    together = document.total_words(index)
    if together:
        reasons.append(document.reason("subject_scope", "total", *sentence.words(*together)))
    figure = draft.figure
    if figure is not None and draft.kind == ClaimKind.FIGURE:
        draft.check_worthiness = worthiness.of_figure(
            figure.measure,
            figure.population,
            dated=draft.date is not None,
            placed=draft.place is not None,
            vague=figure.lower is None and figure.upper is None,
            part=part,
            single=single,
            modality=draft.modality,
        )
    else:
        draft.check_worthiness = worthiness.of_claim(
            ClaimKind(draft.kind), dated=bool(draft.date), placed=bool(draft.place), modality=draft.modality
        )
    draft.reasons = tuple(reasons)
    return draft


def _event_counts(document: Document, index: int, taken: frozenset[int]) -> list[Draft]:
    sentence = document.sentences[index]
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
            chain=(),
            polarity=Polarity.ASSERTS.value,
            modality=Modality.STATED.value,
            date=None,
            place=None,
            subject_scope=SubjectScope.TOTAL.value,
            check_worthiness=0.0,
            reasons=(
                document.reason("bounds", _bounds(count.quantity), *words),
                document.reason("measure", _ATTACKS, *sentence.words(count.cue_first, count.cue_end)),
            ),
        )
        drafts.append(place_draft(document, index, draft, count.first))
        drafts[-1].subject_scope = SubjectScope.TOTAL.value
    return drafts
