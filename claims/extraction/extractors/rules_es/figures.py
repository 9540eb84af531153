"""Figure claims of one Spanish sentence: each number with its measure, population, bounds, date, place and voice."""

from collections.abc import Sequence

from claims.extraction.extractors.reading.populations import PEOPLE
from claims.extraction.extractors.reading.tokens import Token
from claims.extraction.extractors.rules_es import links
from claims.extraction.extractors.rules_es.document import Document
from claims.extraction.extractors.rules_es.links import Counted
from claims.extraction.extractors.rules_es.proposing import Made, propose
from claims.extraction.extractors.rules_es.tables.grammar import FUTURE, HEDGES
from claims.extraction.extractors.rules_es.tables.measures import CASUALTIES, INJURED, KILLED, MEASURES, REGISTER_NAME
from claims.extraction.proposals import Proposal, ProposedFigure
from claims.register.vocabulary import ClaimKind, Modality

_THINGS = frozenset({"damaged", "destroyed"})
_MAX_ANCHOR_TOKENS = 16


def of_sentence(document: Document, index: int, earlier: Sequence[Made]) -> list[Made]:
    """The figures of sentence `index`; `earlier` are the figures before it, nearest last."""
    tokens = document.sentences[index].tokens
    taken = frozenset(at for dated in document.dates[index] for at in range(dated.first, dated.end))
    before = _before(document, index, earlier)
    made: list[Made] = []
    wholes: list[Made] = []
    for item in links.count(tokens, taken, before.counted if before else None):
        here = [Made(_figure(document, index, item, measure), measure) for measure in _measures(item)]
        if item.within is not None:
            named = bool(item.mention.part_of)
            here[0].whole = wholes[item.within] if item.within >= 0 else _named(earlier, item) if named else before
        wholes.append(here[0])
        made += here
    return made


def _before(document: Document, index: int, earlier: Sequence[Made]) -> Made | None:
    """The figure that parts told in this sentence belong to: no farther back than the sentence before."""
    low = document.sentences[index - 1].start if index else 0
    for made in reversed(earlier[-6:]):
        if made.whole is None and made.proposal.start >= low:
            return made
    return None


def _named(earlier: Sequence[Made], item: Counted) -> Made | None:
    """ "Entre los muertos hay tres niños": the dead last told of, a few figures back at most."""
    return next((made for made in reversed(earlier[-6:]) if made.counted == item.measure and not made.whole), None)


def _measures(item: Counted) -> list[str]:
    """ "Sin víctimas" says it of the killed and of the injured."""
    nobody = item.measure == CASUALTIES and item.mention.quantity.nobody
    return [KILLED, INJURED] if nobody else [item.measure]


def _figure(document: Document, index: int, item: Counted, measure: str) -> Proposal:
    sentence, mention, cue = document.sentences[index], item.mention, item.cue
    quantity = mention.quantity
    words = sentence.words(quantity.first, quantity.end)
    population = mention.population or ("objects" if measure in _THINGS else "people")
    if measure not in _THINGS and population not in PEOPLE and mention.head != "animales":
        population = "people"
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
    first, end = quantity.first, mention.end
    if item.within is not None:
        reasons.append(document.reason("part_of", "a part", *sentence.words(first, end)))
    if cue:
        reasons.append(document.reason("measure", figure.measure, *sentence.words(cue.first, cue.end)))
        if max(end, cue.end) - min(first, cue.first) <= _MAX_ANCHOR_TOKENS:
            first, end = min(first, cue.first), max(end, cue.end)
    if mention.population and mention.end > quantity.end:
        reasons.append(document.reason("population", population, *sentence.words(quantity.end, mention.end)))
    return propose(
        document,
        index,
        kind=ClaimKind.FIGURE,
        token=quantity.first,
        span=sentence.words(first, end),
        reasons=reasons,
        figure=figure,
        hedged=_hedged(sentence.tokens, first, end),
        part=item.within is not None,
        single=quantity.article,
    )


def _hedged(tokens: Sequence[Token], first: int, end: int) -> Modality | None:
    """ "Podrían morir 12" is yet to come, "podrían haber muerto 12" is not sure."""
    near = {token.low for token in tokens[max(0, first - 3) : end]}
    if near & FUTURE:
        return Modality.ALLEGED if "haber" in near else Modality.PREDICTED
    return Modality.ALLEGED if near & HEDGES else None
