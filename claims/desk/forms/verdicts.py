"""Drafting a verdict, and deciding on one."""

from collections.abc import Iterable

from django import forms

from claims.desk.pages import DeskForm
from claims.review.models import Rating
from claims.review.selectors import ratings_on_offer


def grouped(ratings: Iterable[Rating]) -> list[tuple[str, list[tuple[int | None, str]]]]:
    """Ratings as a select shows them, under the name of their scale."""
    groups: dict[str, list[tuple[int | None, str]]] = {}
    for rating in ratings:
        groups.setdefault(str(rating.scale), []).append((rating.pk, rating.label))
    return list(groups.items())


class VerdictForm(DeskForm):
    rating = forms.ModelChoiceField(label="Rating", queryset=Rating.objects.none(), empty_label="— choose —")
    rationale = forms.CharField(
        label="Why",
        widget=forms.Textarea(attrs={"rows": 8}),
        help_text="What you looked at, what it shows, what you looked for and did not find.",
    )
    # The digest of what the author has before their eyes; empty before the first draft.
    seen_sha256 = forms.CharField(widget=forms.HiddenInput, required=False)

    def __init__(self, *args: object, **kwargs: object) -> None:
        super().__init__(*args, **kwargs)
        field = self.fields["rating"]
        assert isinstance(field, forms.ModelChoiceField)
        field.queryset = ratings_on_offer()
        field.choices = [("", "— choose —"), *grouped(field.queryset)]


class SeenForm(DeskForm):
    """A decision on exactly the version that was on the page."""

    seen_sha256 = forms.CharField(widget=forms.HiddenInput)


class CommentForm(SeenForm):
    comment = forms.CharField(
        label="Comment",
        widget=forms.Textarea(attrs={"rows": 4}),
        max_length=4000,
        required=False,
    )
