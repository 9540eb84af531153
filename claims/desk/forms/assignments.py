"""To whom something is given: to me, to nobody, or to the person chosen."""

from typing import Any

from django import forms
from django.contrib.auth.models import User
from django.utils import timezone

from claims.assignments.selectors import people_to_assign
from claims.conversations.models import Absence
from claims.conversations.selectors import away_on
from claims.desk.pages import DeskForm
from claims.desk.presenters.words import day


def name_of(user: User) -> str:
    return user.get_full_name() or user.get_username()


def _people() -> list[tuple[int, str]]:
    """Everybody who can be given work; who is away says so, and who is told as well."""
    users, today = people_to_assign(), timezone.now().date()
    away = away_on([user.pk for user in users], today)
    return [(user.pk, f"{name_of(user)}{_away(away.get(user.pk))}") for user in users]


def _away(absence: Absence | None) -> str:
    if absence is None:
        return ""
    deputy = absence.deputy
    stands_in = f"; {name_of(deputy)} is told as well" if isinstance(deputy, User) else ""
    return f" (away until {day(absence.last_day)}{stands_in})"


class AssignForm(DeskForm):
    """`seen` is what the page showed; which button was pressed says what `to` is."""

    to = forms.ChoiceField(choices=[("me", "me"), ("nobody", "nobody"), ("chosen", "chosen")], widget=forms.HiddenInput)
    person = forms.TypedChoiceField(label="Assign to", coerce=int, empty_value=None, required=False)
    seen = forms.CharField(required=False, widget=forms.HiddenInput)

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        people = _people()
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
