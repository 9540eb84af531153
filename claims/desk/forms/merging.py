"""Which claim says the same, what two claims one becomes, and which act is taken back."""

from collections.abc import Sequence
from typing import Any

from django import forms

from claims.desk.forms.chips import ChipForm
from claims.desk.pages import DeskForm


class MergeForm(DeskForm):
    into = forms.IntegerField(
        min_value=1, error_messages={"required": "Choose the claim that says the same."}, widget=forms.HiddenInput
    )


class UndoForm(DeskForm):
    """`seq` is the number that the act has in the history of its claim."""

    seq = forms.IntegerField(min_value=1, widget=forms.HiddenInput)


class SplitForm(DeskForm):
    """The two claims side by side; it is valid when both are."""

    def __init__(self, given: Any, *, halves: Sequence[ChipForm]) -> None:
        super().__init__(given)
        self.halves = halves

    def is_valid(self) -> bool:
        # Both are asked, so that both say what they lack.
        return all([super().is_valid(), *[half.is_valid() for half in self.halves]])
