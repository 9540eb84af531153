"""A source as people type it: by its name, with its kind where it is new. `claims.desk.sources` reads both."""

from collections.abc import Mapping

from django import forms

from claims.documents.vocabulary import SourceKind

# The kind of a new source is asked of people; "not yet known" is for machines.
_KINDS = [
    ("", "— choose when the source is new —"),
    *((k.value, k.label) for k in SourceKind if k != SourceKind.UNKNOWN),
]


def source_input() -> forms.TextInput:
    """Names on record are suggested by the page's list `source-names`."""
    return forms.TextInput(attrs={"list": "source-names", "autocomplete": "off"})


def source_field(*, label: str, help_text: str, error_messages: Mapping[str, str]) -> forms.CharField:
    return forms.CharField(
        label=label,
        max_length=300,
        help_text=help_text,
        error_messages=dict(error_messages),
        widget=source_input(),
    )


def source_kind_field() -> forms.ChoiceField:
    return forms.ChoiceField(
        label="Kind of source", choices=_KINDS, required=False, help_text="Only for a source that is not on record yet."
    )
