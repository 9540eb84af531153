"""A claim as people type it: what it says, and the number in it."""

from decimal import Decimal
from typing import Any

from django import forms

from claims.desk.pages import DeskForm
from claims.register.drafts import ClaimContent, FigureDraft, VoiceDraft
from claims.register.models import ClaimVersion
from claims.register.vocabulary import ClaimKind, Measure, Modality, Polarity, SubjectScope, Voice

_NO_MEASURE = ("", "— no figure —")
FIGURE_FIELDS = ("measure", "population", "lower", "upper", "approximate", "unit", "verbatim")


def _bound(label: str) -> forms.DecimalField:
    return forms.DecimalField(label=label, required=False, max_digits=24, decimal_places=6, help_text="Empty: open.")


class ClaimForm(DeskForm):
    quote = forms.CharField(
        label="Exact words",
        widget=forms.Textarea(attrs={"rows": 3, "dir": "auto"}),
        help_text="As they stand in the text; selecting them there fills this in.",
    )
    occurrence = forms.IntegerField(
        label="Which occurrence", min_value=1, initial=1, required=False, help_text="1 is the first."
    )
    statement = forms.CharField(
        label="What it claims", widget=forms.Textarea(attrs={"rows": 2, "dir": "auto"}), max_length=2000
    )
    kind = forms.ChoiceField(label="Kind", choices=ClaimKind.choices)
    claimant = forms.CharField(
        label="Who says it",
        required=False,
        widget=forms.Textarea(attrs={"rows": 2}),
        help_text="One voice a line, the origin last. Empty: the document itself.",
    )
    date = forms.CharField(
        label="When it happened",
        max_length=40,
        required=False,
        help_text="2020-10-17, 2020-10 or a/b for an interval.",
    )
    place = forms.CharField(label="Place", max_length=200, required=False)
    subject_scope = forms.ChoiceField(label="About", choices=SubjectScope.choices)
    polarity = forms.ChoiceField(label="Asserts or denies", choices=Polarity.choices)
    modality = forms.ChoiceField(label="How surely", choices=Modality.choices)
    measure = forms.ChoiceField(label="Measure", choices=[_NO_MEASURE, *Measure.choices], required=False)
    population = forms.CharField(
        label="Of whom or what", max_length=60, required=False, help_text="people, civilians, …"
    )
    lower = _bound("At least")
    upper = _bound("At most")
    approximate = forms.BooleanField(label="Approximate", required=False)
    unit = forms.CharField(label="Unit", max_length=40, required=False, help_text="Empty: a count.")
    verbatim = forms.CharField(label="The number in words of the text", max_length=300, required=False)

    def clean(self) -> dict[str, Any]:
        cleaned = super().clean() or {}
        if cleaned.get("measure"):
            if not cleaned.get("population"):
                self.add_error("population", "A figure counts somebody or something: say whom, for instance “people”.")
            if not cleaned.get("verbatim"):
                self.add_error("verbatim", "Copy the words that give the number, for instance “more than 30”.")
        elif cleaned.get("kind") == ClaimKind.FIGURE:
            self.add_error("measure", "A claim of this kind has a figure. Choose its measure, or another kind.")
        return cleaned

    def content(self, before: ClaimVersion | None = None) -> ClaimContent:
        """The claim without its place. What was typed nowhere, or not changed, is kept from `before`."""
        given = self.cleaned_data
        cues = {a.name: a.cue for a in before.attributions.all()} if before else {}
        voices = [line.strip() for line in given["claimant"].splitlines() if line.strip()]
        changed = set(self.changed_data)
        if changed & {"lower", "upper"}:
            changed |= {"bounds"}
        return ClaimContent(
            kind=given["kind"],
            statement=given["statement"],
            voice=Voice.QUOTED if voices else Voice.OWN,
            polarity=given["polarity"],
            modality=given["modality"],
            claimant=tuple(VoiceDraft(name=name, cue=cues.get(name, "")) for name in voices),
            date=given["date"],
            place=given["place"],
            subject_scope=given["subject_scope"],
            figure=self._figure(),
            check_worthiness=before.check_worthiness if before else 0.5,
            reasons=tuple(r for r in before.reasons if r.get("field") not in changed) if before else (),
        )

    def _figure(self) -> FigureDraft | None:
        given = self.cleaned_data
        return FigureDraft(**{name: given[name] for name in FIGURE_FIELDS}) if given["measure"] else None


class RecordForm(ClaimForm):
    """`start` is where the reader pointed at the words, in code points; empty for words that were typed."""

    start = forms.IntegerField(widget=forms.HiddenInput, required=False, min_value=0)


class EditClaimForm(ClaimForm):
    expected_version = forms.IntegerField(widget=forms.HiddenInput)
    reason = forms.CharField(label="Why you change it", max_length=2000)

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["quote"].help_text = "As they stand in the text. Leave them, and their place stays as it is."


def _plain(bound: Decimal | None) -> Decimal | None:
    """55 as people wrote it, not 55.000000 as the database gives it back."""
    return (
        None
        if bound is None
        else bound.quantize(Decimal(1))
        if bound == bound.to_integral_value()
        else bound.normalize()
    )


def initial_of(version: ClaimVersion) -> dict[str, Any]:
    """The form's fields as the claim reads now."""
    figure = getattr(version, "figure", None)
    fields = ("statement", "kind", "date", "place", "subject_scope", "polarity", "modality")
    return {
        **{name: getattr(version, name) for name in fields},
        **({name: getattr(figure, name) for name in FIGURE_FIELDS} if figure else {}),
        **({bound: _plain(getattr(figure, bound)) for bound in ("lower", "upper")} if figure else {}),
        "quote": version.exact,
        "claimant": "\n".join(a.name for a in version.attributions.all()),
        "expected_version": version.number,
    }
