"""Saying whose report a group of documents prints."""

from django import forms

from claims.desk.forms.sources import source_field, source_kind_field
from claims.desk.pages import DeskForm


class OriginForm(DeskForm):
    source = source_field(
        label="Origin",
        error_messages={"required": "Whose report is it? Type the name of the source."},
        help_text="Whose report it is, also where that source's own is not on record.",
    )
    source_kind = source_kind_field()
    reason = forms.CharField(label="Reason", widget=forms.Textarea(attrs={"rows": 2}), max_length=2000)
