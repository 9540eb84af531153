"""Asking whether something was checked before."""

from django import forms

from claims.consistency.checked.selectors import LONGEST_TEXT
from claims.desk.pages import DeskForm


class LookUpForm(DeskForm):
    text = forms.CharField(
        label="Text",
        widget=forms.Textarea(attrs={"rows": 5}),
        max_length=LONGEST_TEXT,
        help_text="A claim, a post, a paragraph: as it was said. Who said it, and when, helps.",
    )
    claimant = forms.CharField(label="Who says it", max_length=300, required=False)
