"""A claim edited in its chips: what the chips show, and the rest as it is."""

from collections.abc import Mapping
from typing import Any

from django import forms

from claims.desk.forms.claims import FIGURE_FIELDS, EditClaimForm, initial_of
from claims.desk.presenters import reasons
from claims.register.models import ClaimVersion

_ABOUT = ("date", "place", "claimant")
_IN_CHIPS = (*FIGURE_FIELDS, *_ABOUT)
# Where the words that gave a value are noted under another name.
_NOTED_AS = {"lower": "bounds", "upper": "bounds"}


class ChipForm(EditClaimForm):
    """The fields of the chips, the statement and the version that was read; every other field keeps what it holds."""

    reason = forms.CharField(max_length=2000, required=False)

    def __init__(self, version: ClaimVersion, given: Mapping[str, Any] | None = None, *, name: str) -> None:
        initial = {**initial_of(version), "occurrence": 1}
        data = None if given is None else _completed(given, initial, name)
        super().__init__(data, prefix=name, auto_id="id-%s", initial=initial)
        self.fields["verbatim"].label = "In the text’s words"
        self.fields["claimant"].widget.attrs["rows"] = 1
        self.fields["claimant"].help_text = "One voice a line, the origin last."
        for field, shown in self.fields.items():
            why, _, words = reasons.of_field(version, _NOTED_AS.get(field, field))
            if why and field in _IN_CHIPS:
                shown.help_text = why
                shown.widget.attrs["data-words"] = words

    @property
    def chips(self) -> list[forms.BoundField]:
        """What the claim has comes first."""
        return [self[name] for name in (_IN_CHIPS if self.initial.get("measure") else (*_ABOUT, *FIGURE_FIELDS))]


def _completed(given: Mapping[str, Any], initial: Mapping[str, Any], name: str) -> dict[str, Any]:
    """What was typed, with what the claim holds for the fields that were not shown."""
    shown = {*_IN_CHIPS, "statement", "expected_version", "reason"}
    kept = {f"{name}-{field}": value for field, value in initial.items() if field not in shown}
    return {**kept, **{f"{name}-{field}": given.get(f"{name}-{field}", "") for field in shown}}
