"""What a claim says, in chips: a label for those who cannot see the layout, and the value."""

from dataclasses import dataclass

from claims.desk.presenters import words
from claims.register.models import ClaimVersion
from claims.register.vocabulary import ClaimKind, Modality, Polarity, SubjectScope, Voice


@dataclass(frozen=True, slots=True)
class Chip:
    label: str
    text: str
    look: str = ""


def chips(version: ClaimVersion) -> list[Chip]:
    """Measure, population, bounds, date, place, and what is out of the ordinary about the claim."""
    figure = getattr(version, "figure", None)
    found = []
    if figure is not None:
        number = words.bounds(
            figure.lower, figure.upper, approximate=figure.approximate, unit=figure.unit, verbatim=figure.verbatim
        )
        found += [
            Chip("measure", figure.get_measure_display(), "is-accent"),
            Chip("population", figure.population, "is-accent"),
            Chip("figure", number, "is-accent"),
        ]
    if version.kind != ClaimKind.FIGURE:
        found.append(Chip("kind", version.get_kind_display()))
    if version.date:
        found.append(Chip("date", words.edtf_words(version.date)))
    if version.place:
        found.append(Chip("place", version.place))
    if version.subject_scope == SubjectScope.TOTAL:
        found.append(Chip("about", version.get_subject_scope_display()))
    if version.polarity == Polarity.DENIES:
        found.append(Chip("polarity", "denies", "is-warn"))
    if version.modality != Modality.STATED:
        found.append(Chip("how surely", version.get_modality_display(), "is-warn"))
    return found


def said_by(version: ClaimVersion) -> str:
    """ "Azernews, in its own voice", or the chain from the outermost voice to the origin."""
    if version.voice == Voice.OWN:
        return f"{version.origin.name}, in its own voice"
    voices = [attribution.name for attribution in version.attributions.all()]
    return "according to " + ", according to ".join(voices) if voices else f"according to {version.origin.name}"


def whys(version: ClaimVersion) -> list[str]:
    """Which words gave which value, a sentence each."""
    return [
        f"“{reason['words']}” gave {str(reason.get('field', '')).replace('_', ' ')} “{reason.get('value', '')}”."
        for reason in version.reasons
        if reason.get("words")
    ]
