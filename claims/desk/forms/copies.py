"""Saying whose report a group of documents prints."""

from django import forms

from claims.desk.forms.documents import KINDS
from claims.desk.pages import DeskForm


class OriginForm(DeskForm):
    source = forms.CharField(
        label="Origin",
        max_length=300,
        error_messages={"required": "Whose report is it? Type the name of the source."},
        help_text="Whose report it is, also where that source's own is not on record.",
        widget=forms.TextInput(attrs={"list": "source-names", "autocomplete": "off"}),
    )
    source_kind = forms.ChoiceField(
        label="Kind of source", choices=KINDS, required=False, help_text="Only for a source that is not on record yet."
    )
    reason = forms.CharField(label="Reason", widget=forms.Textarea(attrs={"rows": 2}), max_length=2000)
