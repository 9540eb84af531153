"""Adding a document: pasted or uploaded, from a source on record or a new one."""

from typing import Any

from django import forms

from claims.desk.forms.sources import source_field, source_kind_field
from claims.desk.pages import DeskForm


class AddDocumentForm(DeskForm):
    source = source_field(
        label="Source",
        error_messages={"required": "A document needs its source: who published it? Type the name."},
        help_text="Who published it. Type the name; sources on record are suggested.",
    )
    source_kind = source_kind_field()
    title = forms.CharField(label="Title", max_length=500, required=False)
    url = forms.CharField(label="Address (URL)", max_length=2000, required=False)
    published = forms.CharField(
        label="Published",
        max_length=40,
        required=False,
        help_text="A day or a time with its zone: 2020-10-17 or 2020-10-17T13:34+03:00.",
    )
    language = forms.CharField(label="Language", max_length=12, required=False, help_text="A code such as en, az, ar.")
    text = forms.CharField(label="Text", required=False, strip=False, widget=forms.Textarea(attrs={"rows": 16}))
    file = forms.FileField(
        label="or a file",
        required=False,
        allow_empty_file=True,
        help_text="Plain text (.txt) or a saved page (.html).",
        widget=forms.FileInput(attrs={"accept": ".txt,.html,.htm,text/plain,text/html"}),
    )

    def clean(self) -> dict[str, Any]:
        cleaned = super().clean() or {}
        has_text, has_file = bool((cleaned.get("text") or "").strip()), cleaned.get("file") is not None
        if has_text and has_file:
            self.add_error("file", "There is a text and a file. Send one of them; which one counts is yours to say.")
        elif not has_text and not has_file and not {"file", "text"} & self.errors.keys():
            self.add_error("text", "There is no text. Paste it here, or choose a file below.")
        return cleaned
