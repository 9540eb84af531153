"""The claims in the text of an answer, each checked alone."""

from typing import Any

from pydantic import ValidationError
from pydantic_core import from_json

from claims.extraction.extractors.language_model.client import Completion
from claims.extraction.extractors.language_model.costs import Meter
from claims.extraction.extractors.language_model.failures import ModelRefused
from claims.extraction.extractors.language_model.schema import ClaimAnswer

# More than this about one part is a model that repeats itself.
_MOST_CLAIMS = 200


def claims_in(completion: Completion, meter: Meter) -> list[ClaimAnswer | None]:
    """One place for every claim of the answer, None where it cannot be used, so that `part_of` keeps its meaning.

    `ModelRefused` where the whole is not the JSON object that was asked for. Of an answer that was cut off, what is
    whole counts.
    """
    try:
        answer = from_json(_without_fence(completion.content), allow_partial=completion.is_cut_off)
    except ValueError:
        answer = None
    items = answer.get("claims") if isinstance(answer, dict) else None
    if not isinstance(items, list):
        raise ModelRefused(
            "The language model's answer is not the list of claims that was asked for. Choose a model and a server "
            "that keep to a JSON schema (structured output), or change how it is asked with LEDGER_MODEL_OPTIONS."
        )
    if len(items) > _MOST_CLAIMS:
        meter.dropped["too_many"] += len(items) - _MOST_CLAIMS
    return [_checked(item, meter) for item in items[:_MOST_CLAIMS]]


def _without_fence(content: str) -> str:
    """Models without structured output like to put JSON between ``` marks."""
    content = content.strip()
    if content.startswith("```"):
        content = content.partition("\n")[2].rstrip().removesuffix("```")
    return content


def _checked(item: Any, meter: Meter) -> ClaimAnswer | None:
    try:
        return ClaimAnswer.model_validate(item)
    except ValidationError as error:
        is_reasons_alone = all(found["loc"][:1] == ("reasons",) for found in error.errors(include_input=False))
    if is_reasons_alone:
        meter.left_out["reason"] += 1
        return ClaimAnswer.model_validate({**item, "reasons": []})
    meter.dropped["not_as_asked"] += 1
    return None
