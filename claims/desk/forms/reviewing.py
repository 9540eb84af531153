"""Cross-checking, correcting, the right of reply, and what needs a cross-check."""

from django import forms

from claims.desk.forms.days import DAY
from claims.desk.forms.verdicts import SeenForm, grouped
from claims.desk.pages import DeskForm
from claims.review.models import Rating
from claims.review.selectors import ratings_on_offer
from claims.review.vocabulary import GateCondition, ReplyChannel, ReplyOutcome


class CrossCheckForm(SeenForm):
    """The ratings on offer are those of the scale that the verdict is rated on."""

    rating = forms.ModelChoiceField(label="Your rating", queryset=Rating.objects.none(), empty_label="— choose —")
    comment = forms.CharField(
        label="Why",
        widget=forms.Textarea(attrs={"rows": 5}),
        max_length=4000,
        help_text="What in the evidence brought you there. Its author reads it.",
    )

    def __init__(self, *args: object, scale: int, **kwargs: object) -> None:
        super().__init__(*args, **kwargs)
        field = self.fields["rating"]
        assert isinstance(field, forms.ModelChoiceField)
        field.queryset = Rating.objects.filter(scale=scale).order_by("position")


class CorrectForm(SeenForm):
    note = forms.CharField(
        label="Note for the public",
        widget=forms.Textarea(attrs={"rows": 3}),
        max_length=2000,
        help_text="What was wrong. It stands on the public page once the correction is published.",
    )
    reason = forms.CharField(
        label="Reason for the audit log", widget=forms.Textarea(attrs={"rows": 2}), max_length=2000, required=False
    )


class AskForm(DeskForm):
    asked_of = forms.CharField(label="Who was asked", max_length=300)
    channel = forms.ChoiceField(label="How", choices=ReplyChannel.choices)
    asked_on = forms.DateField(label="When", widget=DAY)
    words = forms.CharField(
        label="What was put to them", widget=forms.Textarea(attrs={"rows": 2}), max_length=4000, required=False
    )


class AnswerForm(DeskForm):
    outcome = forms.ChoiceField(label="What came back", choices=ReplyOutcome.choices)
    received_on = forms.DateField(label="When", widget=DAY, help_text="The day it came, or you gave up.")
    words = forms.CharField(
        label="Their words", widget=forms.Textarea(attrs={"rows": 3}), max_length=8000, required=False
    )


class ExceptionForm(DeskForm):
    condition = forms.ChoiceField(label="What the review goes without", choices=GateCondition.choices)
    words = forms.CharField(
        label="Why", widget=forms.Textarea(attrs={"rows": 2}), max_length=2000, help_text="The public reads this."
    )


class RuleForm(DeskForm):
    rating = forms.ModelChoiceField(
        label="Verdicts with this rating", queryset=Rating.objects.none(), required=False, empty_label="—"
    )
    subject = forms.IntegerField(
        label="or verdicts about this subject",
        required=False,
        min_value=1,
        widget=forms.NumberInput(attrs={"list": "rule-subjects"}),
        help_text="Its number. What is part of it counts, too.",
    )
    reason = forms.CharField(label="Reason", widget=forms.Textarea(attrs={"rows": 2}), max_length=2000)

    def __init__(self, *args: object, **kwargs: object) -> None:
        super().__init__(*args, **kwargs)
        field = self.fields["rating"]
        assert isinstance(field, forms.ModelChoiceField)
        field.queryset = ratings_on_offer()
        field.choices = [("", "—"), *grouped(field.queryset)]
