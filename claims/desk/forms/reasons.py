"""The smallest forms: a reason, and nothing else."""

from django import forms

from claims.desk.pages import DeskForm


class NoFields(DeskForm):
    """A button."""


class ReasonForm(DeskForm):
    reason = forms.CharField(label="Reason", widget=forms.Textarea(attrs={"rows": 2}), max_length=2000)


class OptionalReasonForm(DeskForm):
    reason = forms.CharField(label="Reason", widget=forms.Textarea(attrs={"rows": 2}), max_length=2000, required=False)


# Why most proposals are rejected; one key each on the document desk, in this order.
USUAL_REASONS = (
    "Nothing in it can be checked.",
    "The figure is read wrongly.",
    "It is about something else.",
    "Somebody else says it.",
    "The text does not say this.",
)
