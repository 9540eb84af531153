"""The words of internal review."""

from django.db.models import TextChoices


class VerdictState(TextChoices):
    DRAFT = "draft", "draft"
    SUBMITTED = "submitted", "submitted"
    RETURNED = "returned", "returned"
    APPROVED = "approved", "approved"
    PUBLISHED = "published", "published"
    RETRACTING = "retracting", "published, its retraction proposed"
    RETRACTED = "retracted", "retracted"
    REINSTATING = "reinstating", "retracted, its reinstatement proposed"
    WITHDRAWN = "withdrawn", "withdrawn"


class VerdictAction(TextChoices):
    START = "start", "start a verdict"
    SAVE = "save", "save the draft"
    SUBMIT = "submit", "submit for approval"
    AGREE = "agree", "cross-check blind, with the same rating"
    DIFFER = "differ", "cross-check blind, with another rating"
    RETURN = "return", "return to its author"
    REVISE = "revise", "revise"
    APPROVE = "approve", "approve"
    PUBLISH = "publish", "publish"
    KEEP = "keep", "keep as it is"
    CORRECT = "correct", "correct"
    DROP = "drop", "drop the correction"
    RETRACT = "retract", "propose to retract"
    REINSTATE = "reinstate", "propose to reinstate"
    CONFIRM = "confirm", "confirm the proposal"
    DECLINE = "decline", "decline the proposal"
    WITHDRAW = "withdraw", "withdraw"


class ReplyChannel(TextChoices):
    """How a claimant was asked."""

    EMAIL = "email", "by e-mail"
    PHONE = "phone", "by telephone"
    LETTER = "letter", "by letter"
    MESSAGE = "message", "by message on a social network"
    IN_PERSON = "in_person", "in person"
    PRESS_OFFICE = "press_office", "through a press office"


class ReplyOutcome(TextChoices):
    """What came back."""

    ANSWERED = "answered", "answered"
    DECLINED = "declined", "declined to answer"
    NO_ANSWER = "no_answer", "did not answer"
    UNREACHABLE = "unreachable", "could not be reached"


class GateCondition(TextChoices):
    """What a good review has, or a written reason why not."""

    TWO_ORIGINS = "two_origins", "two independent named origins"
    BOTH_SIDES = "both_sides", "evidence sought on both sides"
    RIGHT_OF_REPLY = "right_of_reply", "the claimant's right of reply"
