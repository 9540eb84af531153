"""Which verdicts need a blind cross-check: everybody reads it, administrators set it."""

from collections.abc import Mapping
from datetime import datetime
from typing import Any

from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404
from django.urls import reverse

from claims.audit.models import Actor
from claims.desk.forms.reasons import ReasonForm
from claims.desk.forms.reviewing import RuleForm
from claims.desk.pages import DeskForm, act, page, perform, roles_here, show
from claims.lib.errors import NotFound
from claims.register.models import Subject
from claims.review.cross_checks import standing_rules
from claims.review.models import CrossCheckRule
from claims.review.services import lift_cross_check_rule, set_cross_check_rule
from claims.review.services.policy import SETS_POLICY

_SUBJECTS_SUGGESTED = 200


@page
def rules(request: HttpRequest) -> HttpResponse:
    return _page(request, {}, 200)


def _page(request: HttpRequest, bound: Mapping[str, DeskForm], status: int) -> HttpResponse:
    shown = [
        (rule, bound.get(f"lift-{rule.pk}") or ReasonForm(auto_id=f"lift-{rule.pk}-%s")) for rule in standing_rules()
    ]
    context = {
        "rules": shown,
        "may_set": bool(roles_here(request) & SETS_POLICY),
        "form": bound.get("rule") or RuleForm(auto_id="rule-%s"),
        "subjects": Subject.objects.order_by("-pk")[:_SUBJECTS_SUGGESTED],
        "subtitle": "Cross-checks",
    }
    return show(request, "desk/cross_check_rules.html", context, title="Cross-checks", status=status)


@act
def add(request: HttpRequest) -> HttpResponse:
    def do(given: Mapping[str, Any], actor: Actor, now: datetime) -> str:
        subject = None
        if given["subject"]:
            subject = Subject.objects.filter(pk=given["subject"]).first()
            if subject is None:
                raise NotFound(f"There is no subject with the number {given['subject']}. Choose one of the list.")
        set_cross_check_rule(rating=given["rating"], subject=subject, actor=actor, reason=given["reason"], now=now)
        return "From now on such a verdict is approved only after a blind cross-check."

    return perform(
        request,
        form=RuleForm(request.POST, auto_id="rule-%s"),
        do=do,
        again=lambda form, status: _page(request, {"rule": form}, status),
        then=reverse("desk:cross-check-rules"),
    )


@act
def lift(request: HttpRequest, pk: int) -> HttpResponse:
    rule = get_object_or_404(CrossCheckRule, pk=pk)

    def do(given: Mapping[str, Any], actor: Actor, now: datetime) -> str:
        lift_cross_check_rule(rule=rule, actor=actor, reason=given["reason"], now=now)
        return "The rule is lifted."

    return perform(
        request,
        form=ReasonForm(request.POST, auto_id=f"lift-{pk}-%s"),
        do=do,
        again=lambda form, status: _page(request, {f"lift-{pk}": form}, status),
        then=reverse("desk:cross-check-rules"),
    )
