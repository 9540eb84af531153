"""What comes by e-mail, chosen by whoever gets it."""

from collections.abc import Mapping
from datetime import datetime
from typing import Any

from django.http import HttpRequest, HttpResponse
from django.urls import reverse

from claims.audit.models import Actor
from claims.desk.forms.messages import MessagesForm
from claims.desk.pages import DeskForm, form_page, perform, roles_here, show, signed_in
from claims.digests.rules import MAY_HAVE_ONE
from claims.digests.selectors import subscription_for
from claims.digests.services import choose_messages
from claims.digests.vocabulary import NoticeMail


@form_page
def digest(request: HttpRequest) -> HttpResponse:
    row = subscription_for(signed_in(request))

    def do(given: Mapping[str, Any], actor: Actor, now: datetime) -> str:
        notices = NoticeMail(given["notices"])
        choose_messages(findings=given["findings"], notices=notices, actor=actor, reason="", now=now)
        if not given["findings"] and notices == NoticeMail.NEVER:
            return "Nothing comes by e-mail any more."
        return "Kept. It goes to " + signed_in(request).email + "."

    def again(form: DeskForm, status: int) -> HttpResponse:
        context = {
            "form": form,
            "is_on": row is not None and (row.is_on or row.notices != NoticeMail.NEVER),
            "may_have_findings": bool(roles_here(request) & MAY_HAVE_ONE),
            "email": signed_in(request).email,
            "subtitle": "By e-mail",
        }
        return show(request, "desk/digest.html", context, title="By e-mail", status=status)

    if request.method == "POST":
        return perform(request, form=MessagesForm(request.POST), do=do, again=again, then=reverse("desk:digest"))
    initial = {"findings": row.is_on, "notices": row.notices} if row else {"notices": NoticeMail.NEVER}
    return again(MessagesForm(initial=initial), 200)
