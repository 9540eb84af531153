"""Short ways to ask the extractor, for tests. The reports are invented."""

from datetime import date
from decimal import Decimal
from typing import Any

from claims.extraction.extractors.language_model.config import ModelConfig, config_from
from claims.extraction.extractors.language_model.extractor import LanguageModel
from claims.extraction.proposals import Reading, Report
from tests.extraction.extractors.language_model.protocol_server import ProtocolServer

KEY = "sk-a-key-that-opens-nothing"

TEXT = (
    "A ferry sank off Port Alder on 3 May 2021, killing at least 14 passengers, two of them children, "
    "the Harbor Ministry said. More than 30 people were injured."
)


def settings_for(url: str, **changes: str) -> dict[str, str]:
    """The settings of the extractor, each without its LEDGER_MODEL_."""
    return {
        "URL": url,
        "NAME": "scripted-1",
        "KEY": KEY,
        "TIMEOUT_SECONDS": "5",
        "MAX_RETRIES": "2",
        "MAX_OUTPUT_TOKENS": "8000",
        "MAX_CHARACTERS": "100000",
        "INPUT_PRICE": "2",
        "OUTPUT_PRICE": "10",
        "OPTIONS": '{"temperature": 0}',
        **changes,
    }


def config_for(server: ProtocolServer, **changes: str) -> ModelConfig:
    return config_from(settings_for(server.url, **changes))


def read(server: ProtocolServer, text: str = TEXT, **changes: str) -> Reading:
    report = Report(text=text, title="Ferry sinks", published=date(2021, 5, 4), source="The Daily")
    return LanguageModel(config_for(server, **changes)).read(report)


def claim(quote: str, **changes: Any) -> dict[str, Any]:
    """A claim as a model would write it."""
    return {
        "quote": quote,
        "kind": "event",
        "statement": "Something happened.",
        "voice": "own",
        "polarity": "asserts",
        "modality": "stated",
        "claimant": [],
        "date": None,
        "place": None,
        "subject_scope": "single",
        "figure": None,
        "part_of": None,
        "reasons": [],
        **changes,
    }


def figure(quote: str, words: str, lower: float | None, upper: float | None, **changes: Any) -> dict[str, Any]:
    """A figure claim; `measure`, `population`, `unit` and `approximate` go into its figure."""
    counted = {
        "measure": changes.pop("measure", "killed"),
        "population": changes.pop("population", "people"),
        "lower": lower,
        "upper": upper,
        "approximate": changes.pop("approximate", False),
        "unit": changes.pop("unit", None),
        "words": words,
    }
    return claim(quote, kind="figure", figure=counted, **changes)


def bounds(reading: Reading) -> list[tuple[str, Decimal | None, Decimal | None]]:
    return [(each.figure.measure, each.figure.lower, each.figure.upper) for each in reading.proposals if each.figure]


DEAD = figure(
    "killing at least 14 passengers",
    "at least 14 passengers",
    14,
    None,
    statement="At least 14 passengers were killed when a ferry sank.",
    voice="quoted",
    claimant=[{"name": "Harbor Ministry", "cue": "said"}],
    date="2021-05-03",
    place="Port Alder",
    reasons=[{"field": "date", "words": "on 3 May 2021"}, {"field": "measure", "words": "killing"}],
)
CHILDREN = figure("two of them children", "two of them", 2, 2, population="children", part_of=0)
HURT = figure("More than 30 people were injured", "More than 30", 31, None, measure="injured")
