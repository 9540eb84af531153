"""Giving a draft its voice, date, place, scope and rank, with the words that decided each."""

from claims.extraction.extractors.reading import worthiness
from claims.extraction.extractors.reading.word_sets import word_set
from claims.extraction.extractors.rules_en import scope
from claims.extraction.extractors.rules_en.dated import Dated
from claims.extraction.extractors.rules_en.document import Document
from claims.extraction.extractors.rules_en.draft import Draft
from claims.extraction.extractors.rules_en.places import Where
from claims.extraction.proposals import Reason
from claims.register.vocabulary import ClaimKind, Measure, SubjectScope

_CAME_AFTER = word_set("arrested with to charged sentenced")
# Measures as the register and as the rules call them ("shot" is kept under "other").
_HARM = frozenset(
    {Measure.KILLED, Measure.INJURED, Measure.MISSING, Measure.DAMAGED, Measure.DESTROYED, Measure.OTHER, "shot"}
)


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
    dated = document.date_at(index, token, harm=_is_harm(draft))
    if dated and _is_of_another_day(document, index, draft, dated):
        dated = None
    if dated:
        draft.date = dated.edtf
        reasons.append(document.reason("date", dated.edtf, dated.start, dated.end))
    where = document.places.near(index, token)
    of_war = dated is not None and dated is document.calendar.war
    if where is None and not of_war and not scope.is_period(sentence.tokens):
        where = document.places.carried(index)
    if where:
        draft.place = where.place.name
        reasons += _why_there(document, where)
    if document.is_total(index):
        draft.subject_scope = SubjectScope.TOTAL.value
    together = document.total_words(index)
    if together:
        reasons.append(document.reason("subject_scope", "total", *sentence.words(*together)))
    other = document.others.get(index)
    if other:
        reasons.append(document.reason("subject", "another event", *other))
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


def _is_of_another_day(document: Document, index: int, draft: Draft, dated: Dated) -> bool:
    """Whether the day is the event's and the claim tells of an arrest or a charge, which came after it."""
    carried = dated is document.calendar.main and dated not in document.calendar.by_sentence[index]
    arrested = draft.figure is not None and draft.figure.measure == Measure.DETAINED
    charged = any(
        reason.field == "kind" and reason.words.split()[-1].lower() in _CAME_AFTER for reason in draft.reasons
    )
    return carried and not dated.of_aftermath and (arrested or charged)


def _is_harm(draft: Draft) -> bool:
    """Whether the claim counts or names those an event did something to, rather than what was done about it."""
    return any(reason.field == "measure" and reason.value in _HARM for reason in draft.reasons)


def _why_there(document: Document, where: Where) -> list[Reason]:
    """The words that name the place; none where only the title names it."""
    if where.start is None or where.end is None:
        return []
    return [
        document.reason("place", where.place.name, where.start, where.end),
        document.reason("place_precision", where.precision.value, where.start, where.end),
    ]
