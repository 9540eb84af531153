"""Linking evidence: a passage of a document we hold, or an address with a note."""

import re

from django import forms

from claims.desk.pages import DeskForm
from claims.evidence.vocabulary import Directness, Stance

_DOCUMENT_NUMBER = re.compile(r"\A\s*#?(\d{1,18})\b")


class _EvidenceForm(DeskForm):
    stance = forms.ChoiceField(label="Stance", choices=Stance.choices)
    directness = forms.ChoiceField(label="How near to what happened", choices=Directness.choices)


class PassageForm(_EvidenceForm):
    document = forms.CharField(
        label="Document",
        max_length=700,
        help_text="Type some of its title and choose, or its number.",
        widget=forms.TextInput(attrs={"list": "evidence-documents", "autocomplete": "off"}),
    )
    quote = forms.CharField(label="Exact words", widget=forms.Textarea(attrs={"rows": 3}))
    occurrence = forms.IntegerField(label="Which occurrence", min_value=1, initial=1, required=False)
    note = forms.CharField(label="Note", required=False, max_length=2000)

    field_order = ("stance", "document", "quote", "occurrence", "directness", "note")

    def clean_document(self) -> int:
        found = _DOCUMENT_NUMBER.match(self.cleaned_data["document"])
        if not found:
            raise forms.ValidationError("Choose one of the suggested documents, or type a document's number.")
        return int(found[1])


class AddressForm(_EvidenceForm):
    url = forms.CharField(label="Address (URL)", max_length=2000)
    note = forms.CharField(label="What it shows", widget=forms.Textarea(attrs={"rows": 2}), max_length=2000)

    field_order = ("stance", "url", "note", "directness")
