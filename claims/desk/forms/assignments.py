"""To whom something is given: to me, to nobody, or to the person chosen."""

from typing import Any

from django import forms
from django.utils import timezone

from claims.assignments.selectors import people_to_assign
from claims.conversations.selectors import away_on
from claims.conversations.selectors.people import name_of
from claims.desk.pages import DeskForm
from claims.desk.presenters.absences import away_words


def _people() -> list[tuple[int, str]]:
    """Everybody who can be given work; who is away says so, and who is told as well."""
    users, today = people_to_assign(), timezone.now().date()
    away = away_on([user.pk for user in users], today)
    notes = {key: f" ({away_words(absence)})" for key, absence in away.items()}
    return [(user.pk, f"{name_of(user)}{notes.get(user.pk, '')}") for user in users]


class AssignForm(DeskForm):
    """`seen` is what the page showed; which button was pressed says what `to` is."""

    to = forms.ChoiceField(choices=[("me", "me"), ("nobody", "nobody"), ("chosen", "chosen")], widget=forms.HiddenInput)
    person = forms.TypedChoiceField(
        label="Assign to",
        coerce=int,
        empty_value=None,
        required=False,
        error_messages={"invalid_choice": "This person works on no claims now. Choose somebody else."},
    )
    seen = forms.CharField(required=False, widget=forms.HiddenInput)

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        field = self.fields["person"]
        assert isinstance(field, forms.ChoiceField)
        field.choices = [("", "choose a person"), *_people()]

    def clean(self) -> dict[str, Any]:
        given = super().clean() or {}
        if given.get("to") == "chosen" and given.get("person") is None and "person" not in self.errors:
            self.add_error("person", "Choose who it is for.")
        return given
