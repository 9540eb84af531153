"""What can be kept of a draft. Every refusal names the field, what it holds and what it could hold."""

from dataclasses import replace
from enum import Enum
from typing import TypeVar

from claims.lib.edtf import span
from claims.lib.errors import InvalidInput
from claims.lib.words import clean
from claims.register.drafts import ClaimContent, VoiceDraft
from claims.register.rules.figures import ensure_figure
from claims.register.vocabulary import ClaimKind, Modality, Polarity, SubjectScope, Voice

AnyContent = TypeVar("AnyContent", bound=ClaimContent)

_LONGEST = {"The date": 40, "The place": 200, "The name of a voice": 300, "The cue of a voice": 100}


def tidied(draft: AnyContent) -> AnyContent:
    """`draft` without white space around its words; `InvalidInput` for words that cannot be stored."""
    return replace(
        draft,
        statement=clean(draft.statement, "The statement"),
        date=clean(draft.date, "The date"),
        place=clean(draft.place, "The place"),
        claimant=tuple(
            VoiceDraft(name=clean(voice.name, "The name of a voice"), cue=clean(voice.cue, "The cue of a voice"))
            for voice in draft.claimant
        ),
    )


def _ensure_among(value: str, choices: type[Enum], what: str) -> None:
    values = [choice.value for choice in choices]
    if value not in values:
        raise InvalidInput(f"“{value}” is no {what}. Choose one of {', '.join(values)}.", code="invalid_choice")


def ensure_short_enough(words: str, what: str, longest: int) -> None:
    """`what` ("The place") begins the sentence of the refusal; `longest` is in code points."""
    if len(words) > longest:
        raise InvalidInput(
            f"{what} has {len(words)} characters; {longest} are kept at most. Shorten it.",
            code="too_long",
            expected=longest,
            found=len(words),
        )


def ensure_content(draft: ClaimContent) -> None:
    """`InvalidInput` unless everything in `draft` (tidied) can be kept and compared."""
    _ensure_among(draft.kind, ClaimKind, "kind of claim")
    _ensure_among(draft.voice, Voice, "voice")
    _ensure_among(draft.polarity, Polarity, "polarity")
    _ensure_among(draft.modality, Modality, "modality")
    _ensure_among(draft.subject_scope, SubjectScope, "scope")
    if not draft.statement:
        raise InvalidInput("The statement is empty. Say in one sentence what is claimed.", code="no_statement")
    if not 0 <= draft.check_worthiness <= 1:
        raise InvalidInput(
            f"A check-worthiness of {draft.check_worthiness} is outside 0 to 1.", code="invalid_check_worthiness"
        )
    if draft.date:
        ensure_short_enough(draft.date, "The date", _LONGEST["The date"])
        span(draft.date)
    ensure_short_enough(draft.place, "The place", _LONGEST["The place"])
    for voice in draft.claimant:
        if not voice.name:
            raise InvalidInput("A voice in the chain has no name. Name it, or take it out.", code="no_voice")
        ensure_short_enough(voice.name, "The name of a voice", _LONGEST["The name of a voice"])
        ensure_short_enough(voice.cue, "The cue of a voice", _LONGEST["The cue of a voice"])
    if draft.figure is not None:
        ensure_figure(draft.figure)
    elif draft.kind == ClaimKind.FIGURE:
        raise InvalidInput("A figure claim needs its figure: measure, population and the words.", code="no_figure")
