"""The values of a claim that other words of the report decide: who says it, when, where, and which words say so."""

from dataclasses import dataclass

from claims.extraction.extractors.language_model.chunks import Part
from claims.extraction.extractors.language_model.costs import Meter
from claims.extraction.extractors.language_model.failures import Dropped
from claims.extraction.extractors.language_model.grounding import Ground, Place
from claims.extraction.extractors.language_model.schema import ClaimAnswer, VoiceAnswer
from claims.extraction.proposals import ProposedVoice, Reason
from claims.lib.edtf import span
from claims.lib.errors import InvalidInput


@dataclass(frozen=True, slots=True)
class Evidence:
    """Looks things up for one claim of one part. What cannot be found is counted in `meter`."""

    ground: Ground
    part: Part
    anchor: Place
    meter: Meter

    def voice(self, voice: VoiceAnswer) -> ProposedVoice:
        """Names may stand anywhere in the report; `Dropped` for one that stands nowhere: it has not said this."""
        place = self._nearest(voice.name)
        if place is None:
            raise Dropped("voice_not_in_text")
        cue = self.ground.nearest(voice.cue, self.anchor, *self.part) if voice.cue else None
        if voice.cue and cue is None:
            self.meter.left_out["cue"] += 1
        return ProposedVoice(
            name=self.ground.words(place), cue=cue and self.ground.words(cue), start=place.start, end=place.end
        )

    def date(self, edtf: str | None) -> str | None:
        """Dates are worked out, not copied; one that no calendar has is left out."""
        if not edtf or not edtf.strip():
            return None
        try:
            span(edtf.strip())
        except InvalidInput:
            self.meter.left_out["date"] += 1
            return None
        return edtf.strip()

    def place(self, name: str | None) -> Place | None:
        if not name or not name.strip():
            return None
        found = self._nearest(name)
        if found is None:
            self.meter.left_out["place"] += 1
        return found

    def reasons(self, claim: ClaimAnswer) -> list[Reason]:
        """The words that the model says decided a value, where the report has them and the claim has the value."""
        found = []
        for reason in claim.reasons:
            words, value = self._nearest(reason.words), _value_of(reason.field, claim)
            if words is None or value is None:
                self.meter.left_out["reason"] += 1
            else:
                found.append(self.reason(reason.field, value, words))
        return found

    def reason(self, field: str, value: str, place: Place) -> Reason:
        return Reason(field=field, value=value, start=place.start, end=place.end, words=self.ground.words(place))

    def _nearest(self, words: str) -> Place | None:
        return self.ground.nearest(words, self.anchor, 0, len(self.ground.text))


def _value_of(field: str, claim: ClaimAnswer) -> str | None:
    value = getattr(claim.figure if field in ("measure", "population") else claim, field, None)
    return None if value is None else str(value)
