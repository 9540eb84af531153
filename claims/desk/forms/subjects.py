"""Saying what a claim is about."""

from django import forms

from claims.desk.pages import DeskForm
from claims.register.vocabulary import SubjectKind


class NewSubjectForm(DeskForm):
    name = forms.CharField(label="Name", max_length=300, help_text="For instance: Strike on Ganja, 17 October 2020.")
    kind = forms.ChoiceField(label="Kind", choices=SubjectKind.choices)
    event_type = forms.CharField(label="Type of event", max_length=60, required=False, help_text="strike, protest, …")
    date = forms.CharField(label="Date", max_length=40, required=False, help_text="2020-10-17, 2020-10 or a/b.")
    place = forms.CharField(label="Place", max_length=200, required=False)
