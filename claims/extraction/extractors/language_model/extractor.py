"""The language-model extractor: what a model answers, as far as the report bears it out."""

import time

from claims.extraction.extractors.language_model.answers import claims_in
from claims.extraction.extractors.language_model.chunks import Part, halves, parts_of
from claims.extraction.extractors.language_model.claims import Reader
from claims.extraction.extractors.language_model.client import ModelClient
from claims.extraction.extractors.language_model.config import ModelConfig
from claims.extraction.extractors.language_model.costs import Meter
from claims.extraction.extractors.language_model.failures import Dropped, ModelRefused
from claims.extraction.extractors.language_model.grounding import Ground
from claims.extraction.extractors.language_model.linking import Found, in_order
from claims.extraction.extractors.language_model.prompt import PROMPT_VERSION, messages
from claims.extraction.proposals import Proposal, Reading, Report
from claims.lib.errors import LedgerError

NAME = "language-model"


class LanguageModel:
    """Proposes what a language model reads out of a report. Another model, or another prompt, is another version."""

    name = NAME

    def __init__(self, config: ModelConfig) -> None:
        self.config = config
        self.version = f"{PROMPT_VERSION} {config.name}"

    def propose(self, report: Report) -> list[Proposal]:
        """As `read`, for who does not ask what it costs."""
        return list(self.read(report).proposals)

    def read(self, report: Report) -> Reading:
        """All claims of `report` that its words bear out, and what they cost.

        `ModelUnavailable` or `ModelRefused` where a part of it was not read; what was spent until then is in the
        refusal's details under `usage`.
        """
        if len(report.text) > self.config.max_characters:
            raise ModelRefused(
                f"This document has {len(report.text):,} characters; the language model is given "
                f"{self.config.max_characters:,} at most. Raise LEDGER_MODEL_MAX_CHARACTERS, or leave such documents "
                "to the rules with LEDGER_EXTRACTOR=automatic."
            )
        meter = Meter()
        reading = _Reading(report, self.config, meter)
        try:
            found = [each for part in parts_of(report.text) for each in reading.part(part)]
        except LedgerError as failure:
            failure.details["usage"] = meter.usage(self.config)
            raise
        return Reading(in_order(found, meter), meter.usage(self.config))


class _Reading:
    """One report being read."""

    def __init__(self, report: Report, config: ModelConfig, meter: Meter) -> None:
        self._report, self._meter = report, meter
        self._ground = Ground(report.text)
        self._client = ModelClient(config, meter, time.monotonic() + config.total_seconds)

    def part(self, part: Part) -> list[Found]:
        """What is found in `part`; an answer that was cut off is asked for again in halves."""
        completion = self._client.ask(messages(self._report, part))
        if completion.is_cut_off:
            self._meter.cut_off += 1
            smaller = halves(self._report.text, part)
            if len(smaller) > 1:
                return [each for one in smaller for each in self.part(one)]
        answers = claims_in(completion, self._meter)
        reader = Reader(self._ground, part, self._meter)
        found: list[Found | None] = []
        for answer in answers:
            try:
                found.append(None if answer is None else Found(reader.proposal(answer)))
            except Dropped as dropped:
                self._meter.dropped[dropped.why] += 1
                found.append(None)
        for answer, one in zip(answers, found, strict=True):
            if answer and one and answer.part_of is not None and 0 <= answer.part_of < len(found):
                one.whole = found[answer.part_of]
        return [one for one in found if one is not None]
