"""Which words of a document gave which value of a claim."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from claims.register.models import ClaimVersion

Entry = Mapping[str, Any]


@dataclass(frozen=True, slots=True)
class Why:
    """One reason as a sentence, at the element `id` of the page; `words` as in `Chip`."""

    id: str
    sentence: str
    words: str


def whys(version: ClaimVersion) -> list[Why]:
    """Every reason that still holds. The first of a field carries the id that its chip points at."""
    found: list[Why] = []
    seen: set[str] = set()
    for entry in _standing(version):
        field = str(entry.get("field", ""))
        identity = "" if field in seen else _id(version, field)
        seen.add(field)
        found.append(Why(identity, _sentence(entry), _words(entry)))
    return found


def of_field(version: ClaimVersion, field: str) -> tuple[str, str, str]:
    """Sentence, id and words of what gave one value; three times empty where nothing is known."""
    entries = [entry for entry in _standing(version) if entry.get("field") == field]
    if not entries:
        return "", "", ""
    return " ".join(map(_sentence, entries)), _id(version, field), " ".join(filter(None, map(_words, entries)))


def value_of(version: ClaimVersion, field: str) -> str:
    return next((str(entry.get("value", "")) for entry in version.reasons if entry.get("field") == field), "")


def _standing(version: ClaimVersion) -> list[Entry]:
    """The reasons with words, without those of values that a person has changed since."""
    figure = getattr(version, "figure", None)
    now = {"date": version.date, "place": version.place, "kind": version.kind}
    if figure is not None:
        now |= {"measure": figure.measure, "population": figure.population}
    kept = []
    for entry in version.reasons:
        field = entry.get("field")
        changed = field in now and entry.get("value") != now[field]
        if field == "bounds" and figure is not None:
            changed = entry.get("words") != figure.verbatim
        if entry.get("words") and not changed:
            kept.append(entry)
    return kept


def _sentence(entry: Entry) -> str:
    field = str(entry.get("field", "")).replace("_", " ")
    value = str(entry.get("value", "")).replace("_", " ")
    return f"“{entry['words']}” gave {field} “{value}”."


def _words(entry: Entry) -> str:
    start, end = entry.get("start"), entry.get("end")
    return f"{start}-{end}" if isinstance(start, int) and isinstance(end, int) and start < end else ""


def _id(version: ClaimVersion, field: str) -> str:
    return f"why-{version.pk}-{field}"
