"""From a claim as a model words it to a proposal whose every value points at words of the report."""

from dataclasses import dataclass
from decimal import Decimal

from claims.extraction.extractors.language_model.chunks import Part
from claims.extraction.extractors.language_model.costs import Meter
from claims.extraction.extractors.language_model.evidence import Evidence
from claims.extraction.extractors.language_model.failures import Dropped
from claims.extraction.extractors.language_model.grounding import Ground, Place
from claims.extraction.extractors.language_model.schema import ClaimAnswer, FigureAnswer
from claims.extraction.extractors.reading import worthiness
from claims.extraction.proposals import Proposal, ProposedFigure
from claims.extraction.rules import draft_from
from claims.lib.errors import InvalidInput
from claims.register.rules.content import ensure_content, tidied
from claims.register.rules.figures import decimal_text
from claims.register.vocabulary import Voice

_LONGEST_STATEMENT = 1_000


@dataclass(frozen=True, slots=True)
class Reader:
    """Turns the claims of one part of a report into proposals."""

    ground: Ground
    part: Part
    meter: Meter

    def proposal(self, claim: ClaimAnswer) -> Proposal:
        """`part_of` is left open. `Dropped` where the words are not in the report, or the register cannot keep it."""
        anchor = self._anchor(claim)
        evidence = Evidence(self.ground, self.part, anchor, self.meter)
        claimant = tuple(evidence.voice(voice) for voice in claim.claimant)
        date, place = evidence.date(claim.date), evidence.place(claim.place)
        reasons = [evidence.reason("claimant", voice.name, Place(voice.start, voice.end)) for voice in claimant]
        figure = None
        if claim.figure is not None:
            number = self._number(claim.figure, anchor)
            figure = _figure(claim.figure, self.ground.words(number))
            reasons.append(evidence.reason("bounds", _bounds(figure), number))
        if place is not None:
            reasons.append(evidence.reason("place", self.ground.words(place), place))
        proposal = Proposal(
            kind=claim.kind.value,
            start=anchor.start,
            end=anchor.end,
            exact=self.ground.words(anchor),
            statement=claim.statement[:_LONGEST_STATEMENT],
            voice=Voice.QUOTED.value if claimant else claim.voice.value,
            polarity=claim.polarity.value,
            modality=claim.modality.value,
            claimant=claimant,
            date=date,
            place=place and self.ground.words(place),
            subject_scope=claim.subject_scope.value,
            figure=figure,
            part_of=None,
            check_worthiness=_worthiness(claim, figure, dated=bool(date), placed=bool(place)),
            reasons=(*reasons, *evidence.reasons(claim)),
        )
        try:
            ensure_content(tidied(draft_from(proposal)))
        except InvalidInput:
            raise Dropped("refused") from None
        return proposal

    def _anchor(self, claim: ClaimAnswer) -> Place:
        """Where the quote stands; of several places the one nearest to other words of the claim that stand once."""
        places = self.ground.places(claim.quote, *self.part)
        if not places:
            raise Dropped("not_in_text")
        hint = places[0] if len(places) == 1 else self._hint(claim)
        if hint is None:
            raise Dropped("ambiguous")
        return min(places, key=lambda place: abs(place.start - hint.start))

    def _hint(self, claim: ClaimAnswer) -> Place | None:
        """Where other words of the claim stand, if they stand once."""
        for words in [reason.words for reason in claim.reasons] + [voice.name for voice in claim.claimant]:
            places = [] if words in claim.quote else self.ground.places(words, *self.part)
            if len(places) == 1:
                return places[0]
        return None

    def _number(self, figure: FigureAnswer, anchor: Place) -> Place:
        places = self.ground.places(figure.words, *anchor)
        if not places:
            raise Dropped("number_not_in_quote")
        return places[0]


def _figure(figure: FigureAnswer, verbatim: str) -> ProposedFigure:
    return ProposedFigure(
        measure=figure.measure.value,
        population=" ".join(figure.population.lower().split()),
        lower=_decimal(figure.lower),
        upper=_decimal(figure.upper),
        approximate=figure.approximate,
        unit=figure.unit or None,
        verbatim=verbatim,
    )


def _decimal(number: int | float | None) -> Decimal | None:
    return None if number is None else Decimal(str(number))


def _bounds(figure: ProposedFigure) -> str:
    return f"{decimal_text(figure.lower) or 'open'} to {decimal_text(figure.upper) or 'open'}"


def _worthiness(claim: ClaimAnswer, figure: ProposedFigure | None, *, dated: bool, placed: bool) -> float:
    """By the formula of the rules, so that claims of all extractors rank together."""
    modality = claim.modality.value
    if figure is None:
        return worthiness.of_claim(claim.kind, dated=dated, placed=placed, modality=modality)
    return worthiness.of_figure(
        figure.measure,
        figure.population,
        dated=dated,
        placed=placed,
        vague=figure.lower is None and figure.upper is None,
        part=claim.part_of is not None,
        single=figure.lower == figure.upper == 1,
        modality=modality,
    )
