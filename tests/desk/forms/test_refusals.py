import pytest
from django import forms

from claims.desk.forms.evidence import AddressForm, PassageForm
from claims.desk.forms.verdicts import SeenForm
from claims.desk.pages import DeskForm


class _Crate(DeskForm):
    """Of everything people type or choose."""

    name = forms.CharField(
        label="Name", max_length=5, error_messages={"required": "Name the crate: it is called by it."}
    )
    mark = forms.CharField(max_length=5)
    weight = forms.DecimalField(label="Weight", min_value=1, max_digits=4, decimal_places=1)
    packed = forms.DateField(label="Packed")
    color = forms.ChoiceField(label="Color", choices=[("red", "red"), ("blue", "blue")])


GOOD = {"name": "Aster", "mark": "Q", "weight": "12.5", "packed": "2026-03-04", "color": "red"}


class TestSayInSentences:
    @pytest.mark.parametrize(
        ("field", "typed", "sentence"),
        [
            ("name", "", "Name the crate: it is called by it."),
            ("mark", " ", "“Mark” is empty, so nothing was done. Fill it in and send it again."),
            ("mark", "Q" * 7, "“Mark” has 7 characters and may have 5. Shorten it and send it again."),
            ("mark", "Q\0", "“Mark” holds a character that is no text. Paste it again without it."),
            ("weight", "heavy", "“Weight” is no number. Write it in digits, such as 12."),
            ("weight", "0", "“Weight” is below 1, the least there is. Type a larger number."),
            ("weight", "1.25", "“Weight” has more digits than can be kept. Type a shorter number."),
            ("weight", "123456", "“Weight” has more digits than can be kept. Type a shorter number."),
            ("packed", "soon", "“Packed” is no day. Write it as 2026-03-04."),
            ("packed", "", "“Packed” is empty, so nothing was done. Fill it in and send it again."),
            ("color", "", "Nothing is chosen for “Color”, so nothing was done. Choose and send it again."),
            (
                "color",
                "green",
                "What was chosen for “Color” is not on offer, or no longer. Choose one that is shown.",
            ),
        ],
    )
    def test_tells_what_is_wrong_and_what_to_do(self, field: str, typed: str, sentence: str) -> None:
        assert _Crate({**GOOD, field: typed}).errors == {field: [sentence]}

    def test_leaves_alone_what_fits(self) -> None:
        assert _Crate(GOOD).is_valid()

    def test_sends_whoever_lost_what_the_page_carried_back_to_the_page(self) -> None:
        assert SeenForm({}).errors == {
            "seen_sha256": ["The page did not say which version it showed, so nothing was done. Load it again."]
        }

    @pytest.mark.parametrize("form", [PassageForm, AddressForm])
    def test_holds_for_every_field_of_a_form_that_extends_another(self, form: type[DeskForm]) -> None:
        missing = form({}).errors
        assert set(missing) >= {"stance", "directness"}
        assert all("so nothing was done" in sentence for sentences in missing.values() for sentence in sentences)
