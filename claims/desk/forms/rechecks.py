"""Having the record checked again."""

from django import forms

from claims.consistency.vocabulary import RecheckScope
from claims.desk.forms.reasons import ReasonForm


class StartForm(ReasonForm):
    field_order = ["scope", "reason"]
    scope = forms.ChoiceField(
        label="What to check",
        choices=[(scope.value, scope.label[0].upper() + scope.label[1:]) for scope in reversed(RecheckScope)],
        widget=forms.RadioSelect,
        initial=RecheckScope.NEWER_CHECKERS,
    )
