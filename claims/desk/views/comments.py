"""Saying something about a claim or a verdict, taking it back, and watching."""

from collections.abc import Callable, Mapping
from datetime import datetime
from typing import Any

from django.contrib import messages
from django.http import Http404, HttpRequest, HttpResponse, HttpResponseRedirect
from django.shortcuts import get_object_or_404
from django.urls import reverse

from claims.audit.models import Actor
from claims.conversations.models import Comment
from claims.conversations.selectors import away_on
from claims.conversations.selectors.people import name_of
from claims.conversations.services import add_comment, set_watch, withdraw_comment
from claims.conversations.vocabulary import NoticeKind, Topic
from claims.desk.forms.conversation import SayForm
from claims.desk.forms.reasons import NoFields
from claims.desk.pages import DeskForm, act, perform, signed_in
from claims.desk.presenters.absences import away_words
from claims.desk.views.claim import claim_page
from claims.desk.views.verdict import verdict_page
from claims.lib.errors import LedgerError
from claims.register.models import Claim, Subject
from claims.review.models import Verdict

_MODELS: dict[str, type[Claim] | type[Verdict] | type[Subject]] = {
    Topic.CLAIM: Claim,
    Topic.VERDICT: Verdict,
    Topic.SUBJECT: Subject,
}
_PAGES: dict[str, Callable[[HttpRequest, int, Mapping[str, DeskForm], int], HttpResponse]] = {
    Topic.CLAIM: claim_page,
    Topic.VERDICT: verdict_page,
}


@act
def say(request: HttpRequest, kind: str, pk: int) -> HttpResponse:
    if kind not in _PAGES:
        raise Http404("Nobody comments on things of this kind.")
    target = get_object_or_404(_MODELS[kind]._default_manager.all(), pk=pk)
    assert isinstance(target, Claim | Verdict)
    said: list[Comment] = []

    def do(given: Mapping[str, Any], actor: Actor, now: datetime) -> str:
        said.append(add_comment(on=target, text=given["text"], actor=actor, reason="", now=now))
        return f"Said.{_told_of(said[0])}"

    return perform(
        request,
        form=SayForm(request.POST, auto_id="comment-%s"),
        do=do,
        again=lambda form, status: _PAGES[kind](request, pk, {"comment": form}, status),
        then=lambda: f"{reverse(f'desk:{kind}', args=[pk])}#comment-{said[0].pk}",
    )


def _told_of(comment: Comment) -> str:
    """Who is told because they were named, and who is told for them."""
    named = comment.notices.filter(kind=NoticeKind.MENTION, instead_of=None).select_related("user").order_by("pk")
    users = [notice.user for notice in named]
    away = away_on([user.pk for user in users], comment.created_at.date())
    sentences = []
    for user in users:
        sentence = f"{name_of(user)} is told"
        if user.pk in away:
            sentence += f", and is {away_words(away[user.pk])}"
        sentences.append(f" {sentence}.")
    return "".join(sentences)


@act
def withdraw(request: HttpRequest, pk: int) -> HttpResponse:
    comment = get_object_or_404(Comment, pk=pk)
    kind, target = (Topic.CLAIM, comment.claim_id) if comment.claim_id else (Topic.VERDICT, comment.verdict_id)
    assert target is not None

    def do(given: Mapping[str, Any], actor: Actor, now: datetime) -> str:
        withdraw_comment(comment=comment, actor=actor, reason="", now=now)
        return "Withdrawn. That something was said stays to be seen, what was said does not."

    return perform(
        request,
        form=NoFields(request.POST),
        do=do,
        again=lambda form, status: _PAGES[kind](request, target, {"comment": _refused(form)}, status),
        then=f"{reverse(f'desk:{kind}', args=[target])}#comment-{pk}",
    )


def _refused(form: DeskForm) -> DeskForm:
    """The refusal where comments are written."""
    shown = SayForm(auto_id="comment-%s")
    shown.refusal = form.refusal
    return shown


@act
def watch(request: HttpRequest, kind: str, pk: int) -> HttpResponse:
    if kind not in _MODELS:
        raise Http404("Nobody watches things of this kind.")
    target = get_object_or_404(_MODELS[kind]._default_manager.all(), pk=pk)
    assert isinstance(target, Claim | Verdict | Subject)
    is_on = request.POST.get("watch") == "on"
    try:
        set_watch(person=signed_in(request), target=target, is_on=is_on)
    except LedgerError as refusal:
        messages.error(request, refusal.sentence)
    else:
        told = (
            "You are told of new findings and comments."
            if is_on
            else "You are told no more, unless somebody names you."
        )
        messages.success(request, told)
    return HttpResponseRedirect(reverse(f"desk:{kind}", args=[pk]))
