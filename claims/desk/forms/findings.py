"""What the list of findings can be narrowed by. All of it stands in the address: a view can be kept and sent."""

from django import forms

from claims.consistency.rules.severity import GRAVE, MINOR
from claims.consistency.vocabulary import FindingKind, FindingState

# Shown where the address says nothing: what is open and asks somebody to decide.
USUAL = {"state": FindingState.OPEN, "severity": f"{MINOR:g}"}
# Whoever wants more narrows the list.
LAST_PAGE = 20
_WAITING = [(FindingState.OPEN, "open"), ("waiting", "open or acknowledged")]
_DECIDED = [(state, state.label) for state in FindingState if state != FindingState.OPEN]


class FindingsFilter(forms.Form):
    """Every field may be left out; what is not understood narrows nothing."""

    state = forms.ChoiceField(choices=[*_WAITING, *_DECIDED, ("any", "any")], required=False, label="State")
    kind = forms.ChoiceField(choices=[("", "all"), *FindingKind.choices], required=False, label="Kind")
    severity = forms.ChoiceField(
        choices=[(f"{MINOR:g}", "asks for a decision"), (f"{GRAVE:g}", "grave"), ("0", "all")],
        required=False,
        label="Severity",
    )
    subject = forms.IntegerField(required=False, min_value=1, widget=forms.HiddenInput)
    page = forms.IntegerField(required=False, min_value=1, max_value=LAST_PAGE, widget=forms.HiddenInput)
