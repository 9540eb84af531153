"""What a status that is not 200 means, in a sentence with its remedy and without the key."""

from pydantic import BaseModel, ValidationError

from claims.extraction.extractors.language_model.config import ModelConfig
from claims.extraction.extractors.language_model.failures import ModelRefused

_LONGEST_REMARK = 300


class _Error(BaseModel):
    message: str = ""


class _ErrorAnswer(BaseModel):
    error: _Error


def of_status(status: int, data: bytes, config: ModelConfig) -> ModelRefused:
    """The refusal for an answer that another attempt would get again."""
    if 300 <= status < 400:
        return ModelRefused(
            f"The language model's server answered with a redirect (status {status}), which is not followed: "
            "documents and key go to the address you named and nowhere else. Put the final address into "
            "LEDGER_MODEL_URL."
        )
    if status in (401, 403):
        return ModelRefused(
            f"The language model's server refused the key (status {status}). Check LEDGER_MODEL_KEY and what the key "
            "may be used for."
        )
    if status == 404:
        return ModelRefused(
            f"The language model's server knows no model “{config.name}” or no such address (status 404). Check "
            "LEDGER_MODEL_NAME and LEDGER_MODEL_URL."
        )
    remark = _remark(data, config)
    return ModelRefused(
        f"The language model's server refused the question (status {status}){remark}. LEDGER_MODEL_OPTIONS can add "
        "what this server wants and take out what it does not know."
    )


def _remark(data: bytes, config: ModelConfig) -> str:
    """What the server says about it: helpful, and written by somebody else, so it is short and never holds the key."""
    try:
        message = _ErrorAnswer.model_validate_json(data).error.message
    except ValidationError:
        return ""
    if key := config.key.get_secret_value():
        message = message.replace(key, "…")
    message = " ".join(message.split())[:_LONGEST_REMARK].rstrip(".")
    return f": “{message}”" if message else ""
