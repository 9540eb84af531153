"""Why an act on a verdict is refused, in sentences."""

from collections.abc import Iterable

from claims.review.vocabulary import VerdictAction, VerdictState

# What completes "You cannot …", and what completes "… can be".
ACT = {
    VerdictAction.START: "start a verdict",
    VerdictAction.SAVE: "save this draft",
    VerdictAction.SUBMIT: "submit this verdict",
    VerdictAction.AGREE: "cross-check this verdict",
    VerdictAction.DIFFER: "cross-check this verdict",
    VerdictAction.RETURN: "return this verdict",
    VerdictAction.REVISE: "revise this verdict",
    VerdictAction.APPROVE: "approve this verdict",
    VerdictAction.PUBLISH: "publish this verdict",
    VerdictAction.KEEP: "keep this verdict as it is",
    VerdictAction.CORRECT: "correct this verdict",
    VerdictAction.DROP: "drop this correction",
    VerdictAction.RETRACT: "propose to retract this verdict",
    VerdictAction.REINSTATE: "propose to reinstate this verdict",
    VerdictAction.CONFIRM: "confirm what is proposed for this verdict",
    VerdictAction.DECLINE: "decline what is proposed for this verdict",
    VerdictAction.WITHDRAW: "withdraw this verdict",
}
_DONE = {
    VerdictAction.START: "started",
    VerdictAction.SAVE: "saved",
    VerdictAction.SUBMIT: "submitted",
    VerdictAction.AGREE: "cross-checked",
    VerdictAction.DIFFER: "cross-checked",
    VerdictAction.RETURN: "returned",
    VerdictAction.REVISE: "revised",
    VerdictAction.APPROVE: "approved",
    VerdictAction.PUBLISH: "published",
    VerdictAction.KEEP: "kept as it is",
    VerdictAction.CORRECT: "corrected",
    VerdictAction.DROP: "left as it was published",
    VerdictAction.RETRACT: "proposed for retraction",
    VerdictAction.REINSTATE: "proposed for reinstatement",
    VerdictAction.CONFIRM: "confirmed",
    VerdictAction.DECLINE: "declined",
    VerdictAction.WITHDRAW: "withdrawn",
}


def wrong_state(state: VerdictState | None, action: VerdictAction, wanted: Iterable[VerdictState]) -> str:
    if state is None:
        return f"There is no verdict on this claim yet, so there is none to be {_DONE[action]}. Start one."
    if action == VerdictAction.START:
        return f"There is a verdict already, and it is {state.label}. Open it instead of starting another."
    states = " or ".join(each.label for each in wanted)
    return (
        f"This verdict is {state.label}, and only one that is {states} can be {_DONE[action]}. "
        "If it was otherwise when you opened it, the verdict changed while you were reading: load it again."
    )


def wrong_past(action: VerdictAction, *, is_public: bool) -> str:
    if is_public:
        return (
            f"The public reads an earlier version of this verdict, so you cannot {ACT[action]}. Drop the correction "
            "instead; what is published can then be retracted."
        )
    return f"Nothing of this verdict was published, so you cannot {ACT[action]}. Withdraw it instead."


def second_person(action: VerdictAction) -> str:
    return (
        f"You wrote some of this verdict, so you cannot {action} it: that takes a second person. "
        "Ask another editor; nobody is exempt from this."
    )


def second_checker() -> str:
    return (
        "You wrote some of this verdict, so you cannot cross-check it: that takes a second person. "
        "Ask another fact-checker; nobody is exempt from this."
    )


def second_editor() -> str:
    return "You proposed this, so you cannot confirm it: that takes a second editor. Nobody is exempt from this."


def not_blind() -> str:
    return (
        "You cannot cross-check this verdict: whoever is an editor, auditor or administrator sees what it says, and a "
        "cross-check is blind. Ask a fact-checker who is nothing else."
    )


def checked_already() -> str:
    return "You cross-checked this version already, and have seen it since. Ask another fact-checker."


def no_comment(action: VerdictAction) -> str:
    return f"Say why in a comment; without it you cannot {ACT[action]}."
