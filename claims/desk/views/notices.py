"""What I am told, and marking it as read."""

from collections.abc import Mapping

from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.urls import reverse
from django.utils import timezone

from claims.conversations.selectors import notices_of
from claims.conversations.services import mark_all_read, mark_read
from claims.conversations.wording import told
from claims.desk.keys import key_in
from claims.desk.pages import act, page, show, signed_in

SHOWN = 50


@page
def notices(request: HttpRequest) -> HttpResponse:
    """Unread ones, or with ?all=1 the read ones, too; `before` turns the page."""
    is_all = request.GET.get("all") == "1"
    rows = notices_of(signed_in(request), is_unread_only=not is_all)
    before = key_in(request.GET.get("before", ""))
    if before is not None:
        rows = rows.filter(pk__lt=before)
    found = list(rows[: SHOWN + 1])
    shown = found[:SHOWN]
    return show(
        request,
        "desk/notices.html",
        {
            "told": [told(notice) for notice in shown],
            "is_all": is_all,
            "last": shown[0].pk if shown else 0,
            "next": shown[-1].pk if len(found) > SHOWN else None,
            "has_unread": any(notice.read_at is None for notice in shown),
            "subtitle": "For you",
        },
        title="For you",
    )


@act
def read(request: HttpRequest, pk: int) -> HttpResponse:
    mark_read(person=signed_in(request), notice_id=pk, now=timezone.now())
    return HttpResponseRedirect(_back(request))


@act
def read_all(request: HttpRequest) -> HttpResponse:
    last = key_in(request.POST.get("last", ""))
    if last is not None:
        mark_all_read(person=signed_in(request), last_id=last, now=timezone.now())
    return HttpResponseRedirect(_back(request))


def _back(request: HttpRequest) -> str:
    places: Mapping[str, str] = {"home": reverse("admin:index"), "all": f"{reverse('desk:notices')}?all=1"}
    return places.get(request.POST.get("at", ""), reverse("desk:notices"))
