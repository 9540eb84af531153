"""What a claim says, in chips: a label for those who cannot see the layout, and the value."""

from dataclasses import dataclass

from claims.desk.presenters import reasons, words
from claims.register.models import ClaimVersion
from claims.register.vocabulary import ClaimKind, Modality, PlacePrecision, Polarity, SubjectScope, Voice


@dataclass(frozen=True, slots=True)
class Chip:
    """One value. `why` says which words gave it, `why_id` where the page lists that, `words` where the words stand:
    "12-20 31-40", code points of the snapshot's text; all three empty where nothing is known about it. `field` is what
    is typed over to change it.
    """

    label: str
    text: str
    look: str = ""
    why: str = ""
    why_id: str = ""
    words: str = ""
    field: str = ""


def chips(version: ClaimVersion) -> list[Chip]:
    """Measure, population, bounds, date, place, and what is out of the ordinary about the claim."""
    figure = getattr(version, "figure", None)
    found: list[Chip] = []

    def add(field: str, label: str, text: str, look: str = "") -> None:
        typed_over = "lower" if field == "bounds" else field
        found.append(Chip(label, text, look, *reasons.of_field(version, field), typed_over))

    if figure is not None:
        number = words.bounds(
            figure.lower, figure.upper, approximate=figure.approximate, unit=figure.unit, verbatim=figure.verbatim
        )
        add("measure", "measure", figure.get_measure_display(), "is-accent")
        add("population", "population", figure.population, "is-accent")
        add("bounds", "figure", number, "is-accent")
        severity = reasons.value_of(version, "severity")
        if severity:
            add("severity", "how badly", severity)
    if version.kind != ClaimKind.FIGURE:
        add("kind", "kind", version.get_kind_display())
    if version.date:
        add("date", "date", words.edtf_words(version.date))
    if version.place:
        add("place", "place", _place(version))
    if version.subject_scope == SubjectScope.TOTAL:
        add("subject_scope", "about", version.get_subject_scope_display())
    if version.polarity == Polarity.DENIES:
        add("polarity", "polarity", "denies", "is-warn")
    if version.modality != Modality.STATED:
        add("modality", "how surely", version.get_modality_display(), "is-warn")
    return found


def _place(version: ClaimVersion) -> str:
    """ "Ganja, town": how exactly the text says where, unless a person has placed the claim anew."""
    code = reasons.value_of(version, "place_precision")
    if code not in PlacePrecision.values or reasons.value_of(version, "place") != version.place:
        return version.place
    label = PlacePrecision(code).label
    # "Idlib region, region" says it twice.
    return version.place if version.place.casefold().endswith(label) else f"{version.place}, {label}"


def said_by(version: ClaimVersion) -> str:
    """ "Azernews, in its own voice", or the chain from the outermost voice to the origin."""
    if version.voice == Voice.OWN:
        return f"{version.origin.name}, in its own voice"
    voices = [attribution.name for attribution in version.attributions.all()]
    return "according to " + ", according to ".join(voices) if voices else f"according to {version.origin.name}"
