"""How every desk page is shown, and how every act on one is done: one form, one service call, one redirect."""

from collections.abc import Callable, Mapping
from datetime import datetime
from typing import Any

from django import forms
from django.contrib import admin, messages
from django.contrib.auth.models import User
from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.template.response import TemplateResponse
from django.utils import timezone
from django.views.decorators.http import require_GET, require_http_methods, require_POST

from claims.audit.models import Actor
from claims.audit.selectors import acting_as, roles_of_user
from claims.audit.services import actor_for
from claims.audit.vocabulary import Role
from claims.desk.forms.refusals import say_in_sentences
from claims.lib.errors import LedgerError
from claims.register.rules import WORKS_ON_CLAIMS

View = Callable[..., HttpResponse]

# What a script asks for that puts the answer into the page at hand.
PART_HEADER = "X-Desk-Part"

RUNS_THE_DESK = frozenset({Role.EDITOR, Role.ADMINISTRATOR})


class DeskForm(forms.Form):
    """A form that can also carry the refusal of the service it called; what it refuses itself are sentences, too."""

    refusal: LedgerError | None = None
    use_required_attribute = False

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        say_in_sentences(self.fields)


def page(view: View) -> View:
    """A page that is only read."""
    return admin.site.admin_view(require_GET(view))


def form_page(view: View) -> View:
    """A page with a form of its own."""
    return admin.site.admin_view(require_http_methods(["GET", "POST"])(view))


def act(view: View) -> View:
    """An act on some page; nothing ever happens by opening an address."""
    return admin.site.admin_view(require_POST(view))


def signed_in(request: HttpRequest) -> User:
    """The person: `admin_view` lets nobody else through."""
    assert isinstance(request.user, User)
    return request.user


def roles_here(request: HttpRequest) -> frozenset[Role]:
    """The roles of the person, looked up once for each request."""
    known: frozenset[Role] | None = getattr(request, "_desk_roles", None)
    if known is None:
        known = roles_of_user(request.user)
        request._desk_roles = known  # type: ignore[attr-defined]
    return known


def reader(request: HttpRequest) -> Actor:
    """The person as rules ask about them; opening a page writes nothing."""
    return acting_as(signed_in(request))


def wants_part(request: HttpRequest) -> bool:
    """Whether the page is there already, and only what belongs into it is asked for."""
    return PART_HEADER in request.headers


def show(
    request: HttpRequest, template: str, context: Mapping[str, Any], *, title: str, status: int = 200
) -> TemplateResponse:
    """The page in the admin's own frame, or without it where only a part is asked for and the template extends `frame`.

    What people may do here is decided by their roles.
    """
    roles = roles_here(request)
    is_part = wants_part(request)
    frame = {
        **({} if is_part else admin.site.each_context(request)),
        "frame": "desk/part.html" if is_part else "desk/base.html",
        "title": title,
        "may_check": bool(roles & WORKS_ON_CLAIMS),
        "may_run": bool(roles & RUNS_THE_DESK),
    }
    return TemplateResponse(request, template, {**frame, **context}, status=status)


def perform(
    request: HttpRequest,
    *,
    form: DeskForm,
    do: Callable[[Mapping[str, Any], Actor, datetime], str],
    again: Callable[[DeskForm, int], HttpResponse],
    then: str | Callable[[], str],
    part: Callable[[], HttpResponse] | None = None,
) -> HttpResponse:
    """Do the act of a bound form and go on to `then` with the sentence it returned; a script that wants a part gets
    `part` at once, without the way around by another request.

    What is invalid or refused is shown by `again` with everything that was typed, under the HTTP status of the refusal.
    """
    if not form.is_valid():
        return again(form, 400)
    try:
        done = do(form.cleaned_data, actor_for(signed_in(request)), timezone.now())
    except LedgerError as refusal:
        form.refusal = refusal
        return again(form, refusal.http_status)
    messages.success(request, done)
    if part is not None and wants_part(request):
        return part()
    return HttpResponseRedirect(then if isinstance(then, str) else then())
