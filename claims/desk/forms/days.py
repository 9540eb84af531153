"""A day as browsers ask for it: shown as people write dates where they are, sent as 2026-03-04."""

from django import forms

DAY = forms.DateInput(attrs={"type": "date"}, format="%Y-%m-%d")
