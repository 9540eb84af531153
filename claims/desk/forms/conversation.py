"""Saying something, and saying when one is away."""

from datetime import date
from typing import Any

from django import forms
from django.contrib.auth.models import User

from claims.conversations.rules import LONGEST_COMMENT, TAKES_PART
from claims.conversations.selectors.people import name_of
from claims.desk.pages import DeskForm


class SayForm(DeskForm):
    text = forms.CharField(
        label="Comment",
        widget=forms.Textarea(attrs={"rows": 3, "data-mentions": "people"}),
        max_length=LONGEST_COMMENT,
        help_text="Plain text. A name after an @ tells that person. It cannot be edited afterwards, only withdrawn.",
    )


class AbsenceForm(DeskForm):
    first_day = forms.DateField(label="First day away", widget=forms.DateInput(attrs={"type": "date"}))
    last_day = forms.DateField(label="Last day away", widget=forms.DateInput(attrs={"type": "date"}))
    deputy = forms.TypedChoiceField(label="Who is told as well", coerce=int, empty_value=None, required=False)

    def __init__(self, *args: Any, person: User, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        roles = [role.value for role in TAKES_PART]
        people = User.objects.filter(is_active=True, groups__name__in=roles).exclude(pk=person.pk).distinct()
        self.fields["deputy"] = forms.TypedChoiceField(
            label="Who is told as well",
            choices=[("", "nobody"), *((user.pk, name_of(user)) for user in people.order_by("first_name", "username"))],
            coerce=int,
            empty_value=None,
            required=False,
            help_text="They are told of what you are assigned, of what is returned to you and of who mentions you.",
        )
        for name in ("first_day", "last_day"):
            self.fields[name].error_messages["invalid"] = "This is no day. Write it as 2026-03-04."


def initial_of(first_day: date, last_day: date, deputy_id: int | None) -> dict[str, Any]:
    """As a date field of the browser wants it."""
    return {"first_day": first_day.isoformat(), "last_day": last_day.isoformat(), "deputy": deputy_id or ""}
