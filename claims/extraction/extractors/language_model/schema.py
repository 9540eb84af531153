"""The answer that a model is asked for, and what each claim in it is checked against.

Servers accept a subset of JSON schema only: every field is required, null is said as null, and what a schema cannot
say there (lengths, order of bounds) is judged afterwards by the rules of the register.
"""

from typing import Annotated, Any, Literal

from pydantic import BaseModel, BeforeValidator, ConfigDict, Field, FiniteFloat

from claims.register.vocabulary import ClaimKind, Measure, Modality, Polarity, SubjectScope, Voice

# Each is looked up in the whole report; nobody needs more, and a model that runs wild must not cost minutes.
_MOST_VOICES = 10
_MOST_REASONS = 30
# What says nothing to a model, and what not every server accepts in a schema.
_NOT_SENT = frozenset({"title", "description", "default", "maxItems"})

ReasonField = Literal["kind", "date", "place", "subject_scope", "measure", "population", "polarity", "modality"]


def _no_truth_value(value: Any) -> Any:
    """Python would count `true` as 1."""
    if isinstance(value, bool):
        raise ValueError("a truth value is no number")
    return value


Number = Annotated[int | FiniteFloat, BeforeValidator(_no_truth_value)]


class _Strict(BaseModel):
    """Strict in what is asked for, lenient in what is taken: not every server holds its model to a schema."""

    model_config = ConfigDict(
        extra="ignore",
        json_schema_extra={"additionalProperties": False},
        json_schema_serialization_defaults_required=True,
    )


class VoiceAnswer(_Strict):
    name: str
    cue: str | None = None


class FigureAnswer(_Strict):
    measure: Measure
    population: str
    lower: Number | None = None
    upper: Number | None = None
    approximate: bool = False
    unit: str | None = None
    words: str


class ReasonAnswer(_Strict):
    field: ReasonField
    words: str


class ClaimAnswer(_Strict):
    quote: str
    kind: ClaimKind
    statement: str
    voice: Voice
    polarity: Polarity
    modality: Modality
    claimant: list[VoiceAnswer] = Field(default=[], max_length=_MOST_VOICES)
    date: str | None = None
    place: str | None = None
    subject_scope: SubjectScope
    figure: FigureAnswer | None = None
    part_of: int | None = None
    reasons: list[ReasonAnswer] = Field(default=[], max_length=_MOST_REASONS)


class Answer(_Strict):
    """What is asked for. What comes is read claim by claim, so that a bad one does not take the others with it."""

    claims: list[ClaimAnswer]


class _Message(BaseModel):
    content: str | None = None
    refusal: str | None = None


class _Choice(BaseModel):
    message: _Message
    finish_reason: str | None = None


class TokenUsage(BaseModel):
    prompt_tokens: int = Field(ge=0, le=10**9)
    completion_tokens: int = Field(ge=0, le=10**9)


class ChatCompletion(BaseModel):
    """The part of a chat completion that we read. `usage` is checked apart: a wrong one does not spoil the answer."""

    choices: list[_Choice] = Field(min_length=1)
    usage: Any = None


def answer_schema() -> dict[str, Any]:
    """`Answer` as JSON schema, every field required, in the keywords that servers agree on."""
    schema: dict[str, Any] = _bare(Answer.model_json_schema(mode="serialization"))
    return schema


def _bare(value: Any, *, names: bool = False) -> Any:
    """`names` says that the keys of `value` are names of fields or classes, which stay whatever they are."""
    if isinstance(value, dict):
        return {
            key: _bare(inner, names=not names and key in ("properties", "$defs"))
            for key, inner in value.items()
            if names or key not in _NOT_SENT
        }
    return [_bare(inner) for inner in value] if isinstance(value, list) else value
