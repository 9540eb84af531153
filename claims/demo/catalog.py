"""The sample reports as typed values: what `reports/index.toml` says of each text, voice and subject.

Reads the files that ship beside this module and nothing else; writing them into the ledger is the loader's work.
"""

import tomllib
from dataclasses import dataclass
from datetime import date, datetime
from pathlib import Path
from typing import Any

REPORTS = Path(__file__).parent / "reports"


@dataclass(frozen=True, slots=True, kw_only=True)
class SampleSource:
    """A voice that the reports name. `parent` names the body it speaks for, None where it speaks for itself."""

    name: str
    kind: str
    aliases: tuple[str, ...] = ()
    parent: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class SampleSubject:
    """What claims are about. `date` is EDTF; `part_of` is the name of the subject that contains it, None at the top."""

    name: str
    kind: str
    event_type: str
    date: str
    place: str
    part_of: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class SampleDocument:
    """One report: where it was published and its text.

    `source` is the name of a `SampleSource`. `url` is None where the address is not known; `published` is a day, or a
    moment with its zone where the report shows one, and None for a page without a date. `about` names what people link
    its totals to where the report dates them so that no machine can; None where one can.
    """

    key: str
    file: str
    title: str
    source: str
    text: str
    language: str
    url: str | None = None
    published: date | datetime | None = None
    about: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Catalog:
    """Everything that ships, in the order to load it: a parent stands before its children.

    `reviewed_subject` names the subject that the published sample verdict is about.
    """

    reviewed_subject: str
    sources: tuple[SampleSource, ...]
    subjects: tuple[SampleSubject, ...]
    documents: tuple[SampleDocument, ...]


def _document(entry: dict[str, Any], folder: Path) -> SampleDocument:
    path = folder / entry["file"]
    return SampleDocument(key=path.stem, text=path.read_text(encoding="utf-8"), **entry)


def _source(entry: dict[str, Any]) -> SampleSource:
    return SampleSource(**{**entry, "aliases": tuple(entry.get("aliases", ()))})


def read_catalog(folder: Path = REPORTS) -> Catalog:
    """The catalog of `folder`. A key that is not listed here is an error (TypeError), so that a typo cannot pass."""
    with (folder / "index.toml").open("rb") as index:
        entries = tomllib.load(index)
    return Catalog(
        reviewed_subject=entries["reviewed_subject"],
        sources=tuple(_source(entry) for entry in entries["source"]),
        subjects=tuple(SampleSubject(**entry) for entry in entries["subject"]),
        documents=tuple(_document(entry, folder) for entry in entries["document"]),
    )
