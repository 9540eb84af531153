"""Saying something, and saying when one is away."""

from typing import Any

from django import forms
from django.contrib.auth.models import User

from claims.conversations.rules import LONGEST_COMMENT, TAKES_PART
from claims.conversations.selectors.people import name_of
from claims.desk.forms.days import DAY
from claims.desk.pages import DeskForm


class SayForm(DeskForm):
    text = forms.CharField(
        label="Comment",
        widget=forms.Textarea(attrs={"rows": 3, "data-mentions": "people"}),
        max_length=LONGEST_COMMENT,
        help_text="Plain text. A name after an @ tells that person. It cannot be edited afterwards, only withdrawn.",
    )


class AbsenceForm(DeskForm):
    first_day = forms.DateField(label="First day away", widget=DAY)
    last_day = forms.DateField(label="Last day away", widget=DAY)
    deputy = forms.TypedChoiceField(
        label="Who is told as well",
        coerce=int,
        empty_value=None,
        required=False,
        help_text="They are told of what you are assigned, of what is returned to you and of who mentions you.",
    )

    def __init__(self, *args: Any, person: User, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        roles = [role.value for role in TAKES_PART]
        people = User.objects.filter(is_active=True, groups__name__in=roles).exclude(pk=person.pk).distinct()
        field = self.fields["deputy"]
        assert isinstance(field, forms.ChoiceField)
        field.choices = [
            ("", "nobody"),
            *((user.pk, name_of(user)) for user in people.order_by("first_name", "username")),
        ]
