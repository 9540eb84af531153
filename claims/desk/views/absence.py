"""When I am away, and who is told instead of me."""

from collections.abc import Mapping
from datetime import datetime
from typing import Any

from django.contrib.auth.models import User
from django.http import HttpRequest, HttpResponse
from django.urls import reverse

from claims.audit.models import Actor
from claims.conversations.models import Absence
from claims.conversations.services import come_back, go_away
from claims.desk.forms.conversation import AbsenceForm
from claims.desk.forms.reasons import NoFields
from claims.desk.pages import DeskForm, form_page, perform, show, signed_in


@form_page
def absence(request: HttpRequest) -> HttpResponse:
    person = signed_in(request)
    row = Absence.objects.filter(user=person).select_related("deputy").first()

    def again(form: DeskForm, status: int) -> HttpResponse:
        shown = form if isinstance(form, AbsenceForm) else _form(person, row)
        context = {"form": shown, "absence": row, "subtitle": "When you are away"}
        return show(request, "desk/absence.html", context, title="When you are away", status=status)

    def leave(given: Mapping[str, Any], actor: Actor, now: datetime) -> str:
        deputy = User.objects.get(pk=given["deputy"]) if given["deputy"] else None
        days = {"first_day": given["first_day"], "last_day": given["last_day"]}
        go_away(**days, deputy=deputy, actor=actor, reason="", now=now)
        return "Noted. Whoever mentions you or assigns you something sees it."

    def back(given: Mapping[str, Any], actor: Actor, now: datetime) -> str:
        come_back(actor=actor, reason="", now=now)
        return "Good to have you back. Nobody stands in for you any more."

    if request.method != "POST":
        return again(_form(person, row), 200)
    is_back = request.POST.get("act") == "back"
    return perform(
        request,
        form=NoFields(request.POST) if is_back else AbsenceForm(request.POST, person=person, auto_id="absence-%s"),
        do=back if is_back else leave,
        again=again,
        then=reverse("desk:absence"),
    )


def _form(person: User, row: Absence | None) -> AbsenceForm:
    initial = {"first_day": row.first_day, "last_day": row.last_day, "deputy": row.deputy_id} if row else {}
    return AbsenceForm(initial=initial, person=person, auto_id="absence-%s")
