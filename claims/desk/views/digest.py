"""The daily digest by e-mail, turned on and off by whoever gets it."""

from collections.abc import Mapping
from datetime import datetime
from typing import Any

from django.http import HttpRequest, HttpResponse
from django.urls import reverse

from claims.audit.models import Actor
from claims.desk.forms.reasons import NoFields
from claims.desk.pages import DeskForm, form_page, perform, show, signed_in
from claims.digests.selectors import subscription_for
from claims.digests.services import turn_digest_off, turn_digest_on


@form_page
def digest(request: HttpRequest) -> HttpResponse:
    subscription = subscription_for(signed_in(request))
    is_on = subscription is not None and subscription.is_on

    def do(given: Mapping[str, Any], actor: Actor, now: datetime) -> str:
        if subscription is not None and is_on:
            turn_digest_off(subscription=subscription, actor=actor, reason="", now=now)
            return "The digest is off."
        turn_digest_on(actor=actor, reason="", now=now)
        return "The digest is on: it comes in the morning after something was found."

    def again(form: DeskForm, status: int) -> HttpResponse:
        context = {"form": form, "is_on": is_on, "email": signed_in(request).email, "subtitle": "Digest"}
        return show(request, "desk/digest.html", context, title="Digest", status=status)

    if request.method == "POST":
        return perform(request, form=NoFields(request.POST), do=do, again=again, then=reverse("desk:digest"))
    return again(NoFields(), 200)
