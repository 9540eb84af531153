"""To whom something is given: to me, to nobody, or to the person chosen."""

from typing import Any

from django import forms
from django.contrib.auth.models import User

from claims.assignments.selectors import people_to_assign
from claims.desk.pages import DeskForm


def name_of(user: User) -> str:
    return user.get_full_name() or user.get_username()


class AssignForm(DeskForm):
    """`seen` is what the page showed; which button was pressed says what `to` is."""

    to = forms.ChoiceField(choices=[("me", "me"), ("nobody", "nobody"), ("chosen", "chosen")], widget=forms.HiddenInput)
    person = forms.TypedChoiceField(label="Assign to", coerce=int, empty_value=None, required=False)
    seen = forms.CharField(required=False, widget=forms.HiddenInput)

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        people = [(user.pk, name_of(user)) for user in people_to_assign()]
        self.fields["person"] = forms.TypedChoiceField(
            label="Assign to",
            choices=[("", "choose a person"), *people],
            coerce=int,
            empty_value=None,
            required=False,
            error_messages={"invalid_choice": "This person works on no claims now. Choose somebody else."},
        )

    def clean(self) -> dict[str, Any]:
        given = super().clean() or {}
        if given.get("to") == "chosen" and given.get("person") is None and "person" not in self.errors:
            self.add_error("person", "Choose who it is for.")
        return given
