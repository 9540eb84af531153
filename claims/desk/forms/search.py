"""What a search can be narrowed by. All of it stands in the address: a search can be kept and sent."""

from typing import Any
from urllib.parse import urlencode

from django import forms

from claims.assignments.selectors import people_to_assign
from claims.conversations.selectors.people import name_of
from claims.desk.forms.assignments import AssignForm
from claims.desk.forms.days import DAY
from claims.desk.forms.sources import source_input
from claims.desk.pages import DeskForm
from claims.register.vocabulary import ClaimStatus, Measure
from claims.review.selectors import ratings_on_offer
from claims.review.vocabulary import VerdictState
from claims.search.services import LONGEST_NAME
from claims.search.vocabulary import SearchKind, ViewPage

_STATUSES = [
    ("Claims", [(status.value, status.label) for status in ClaimStatus]),
    ("Verdicts", [(state.value, state.label) for state in VerdictState if state.value not in ClaimStatus.values]),
]


def _any(choices: list[Any]) -> list[Any]:
    return [("", "any"), *choices]


class SearchForm(forms.Form):
    """Every field may be left out; what is not understood narrows nothing."""

    q = forms.CharField(required=False, max_length=300, label="Search everything")
    kind = forms.ChoiceField(required=False, choices=_any(SearchKind.choices), label="What")
    status = forms.ChoiceField(required=False, choices=_any(_STATUSES), label="Status")
    measure = forms.ChoiceField(required=False, choices=_any(Measure.choices), label="Measure")
    source = forms.CharField(required=False, max_length=300, label="Published by", widget=source_input())
    origin = forms.CharField(required=False, max_length=300, label="Origin", widget=source_input())
    since = forms.DateField(required=False, label="From", widget=DAY)
    until = forms.DateField(required=False, label="To", widget=DAY)
    rating = forms.ChoiceField(required=False, label="Rating")
    assigned = forms.ChoiceField(required=False, label="Assigned to")
    language = forms.CharField(required=False, max_length=12, label="Language")
    findings = forms.ChoiceField(required=False, choices=_any([("open", "has open ones")]), label="Findings")
    subject = forms.IntegerField(required=False, min_value=1, max_value=2**63 - 1, widget=forms.HiddenInput)
    before = forms.IntegerField(required=False, min_value=1, max_value=2**63 - 1, widget=forms.HiddenInput)

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        ratings = {rating.slug: rating.label for rating in ratings_on_offer()}
        people = [(user.username, name_of(user)) for user in people_to_assign()]
        rating, assigned = self.fields["rating"], self.fields["assigned"]
        assert isinstance(rating, forms.ChoiceField)
        assert isinstance(assigned, forms.ChoiceField)
        rating.choices = _any([*ratings.items()])
        assigned.choices = _any([("me", "me"), ("nobody", "nobody"), *people])

    def label_of(self, name: str, value: Any) -> str:
        """A chosen value as the form says it."""
        for key, label in getattr(self.fields[name], "choices", ()):
            options = label if isinstance(label, list | tuple) else [(key, label)]
            for option, words in options:
                if option == value:
                    return str(words)
        return str(value)


def query_of(form: SearchForm, **changes: Any) -> str:
    """The query of the address that asks for this with some changes, from its first page."""
    chosen = {name: value for name, value in form.cleaned_data.items() if name != "before"} | changes
    return urlencode({name: value for name, value in chosen.items() if value})


class AssignFoundForm(AssignForm):
    """`back` is the search whose results were picked from."""

    back = forms.CharField(required=False, widget=forms.HiddenInput)


class BackForm(DeskForm):
    back = forms.CharField(required=False, widget=forms.HiddenInput)
    act = forms.UUIDField(widget=forms.HiddenInput)


class ViewForm(DeskForm):
    """`query` is what the page asked for when it was kept."""

    name = forms.CharField(label="Name", max_length=LONGEST_NAME)
    is_shared = forms.BooleanField(label="Share with the desk", required=False)
    page = forms.ChoiceField(choices=ViewPage.choices, widget=forms.HiddenInput)
    query = forms.CharField(required=False, widget=forms.HiddenInput)
