"""Was this checked before? Any text is compared with every published verdict on record."""

from collections.abc import Sequence

from django.http import HttpRequest, HttpResponse

from claims.consistency.checked.matching import Match
from claims.consistency.checked.selectors import look_up, verdicts_on_record
from claims.consistency.meaning.loading import coverage_sentence
from claims.desk.forms.checked import LookUpForm
from claims.desk.pages import DeskForm, form_page, show
from claims.lib.errors import LedgerError


@form_page
def already_checked(request: HttpRequest) -> HttpResponse:
    """Nothing is written: what was pasted is not kept, and stays out of addresses and their logs."""
    if request.method != "POST":
        return _page(request, LookUpForm(), None, 200)
    form = LookUpForm(request.POST)
    if not form.is_valid():
        return _page(request, form, None, 400)
    try:
        matches = look_up(form.cleaned_data["text"], claimant=form.cleaned_data["claimant"])
    except LedgerError as refusal:
        form.refusal = refusal
        return _page(request, form, None, refusal.http_status)
    return _page(request, form, matches, 200)


def _page(request: HttpRequest, form: DeskForm, matches: Sequence[Match] | None, status: int) -> HttpResponse:
    context = {
        "form": form,
        "was_asked": matches is not None,
        "hits": [match for match in matches or () if match.is_hit],
        "similar": [match for match in matches or () if match.is_alike and match.differs],
        "others": [match for match in matches or () if not match.is_alike],
        "verdict_count": verdicts_on_record(),
        "coverage": coverage_sentence(),
    }
    return show(request, "desk/already_checked.html", context, title="Already checked?", status=status)
