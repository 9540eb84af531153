"""The verdict on the claim desk: the one being worked on, its form and gate, and what happened to each so far."""

from collections.abc import Mapping, Sequence
from typing import Any

from django.utils import timezone

from claims.audit.models import Actor
from claims.audit.selectors import history
from claims.desk.forms.reviewing import AnswerForm, AskForm, ExceptionForm
from claims.desk.forms.verdicts import VerdictForm
from claims.desk.pages import DeskForm
from claims.desk.presenters.history import lines
from claims.register.models import Claim, ClaimVersion
from claims.register.vocabulary import ClaimStatus
from claims.review.cross_checks import hidden_from
from claims.review.gate import GateItem
from claims.review.gating import gate_before, gate_of
from claims.review.models import Decision, Verdict
from claims.review.replies import reply_log, written_exceptions
from claims.review.selectors import OPEN_STATES, correction_note, is_public, open_actions
from claims.review.vocabulary import VerdictAction, VerdictState

_WRITES = {VerdictAction.START, VerdictAction.SAVE, VerdictAction.REVISE}
_STANDS = (VerdictState.PUBLISHED, VerdictState.RETRACTING)


def verdict_card(
    claim: Claim, verdicts: Sequence[Verdict], person: Actor, bound: Mapping[str, DeskForm]
) -> dict[str, Any]:
    """The verdict on the claim as it reads now, and its form where this person may write it.

    What they could still cross-check blind is left out, its history too.
    """
    hidden = set(hidden_from(person).filter(claim_version__claim=claim).values_list("pk", flat=True))
    of_this = [verdict for verdict in verdicts if verdict.claim_version_id == claim.current_id]
    current = next((verdict for verdict in of_this if verdict.state in OPEN_STATES), None)
    standing = next((verdict for verdict in of_this if verdict.state in _STANDS), None)
    may_act = current is not None or (claim.status == ClaimStatus.ACCEPTED and standing is None)
    actions = open_actions(current, person) if may_act else ()
    is_hidden = current is not None and current.pk in hidden
    form = bound.get("verdict") or VerdictForm(initial=_initial(None if is_hidden else current), auto_id="verdict-%s")
    return {
        "verdict": current,
        "standing": standing,
        "is_hidden": is_hidden,
        "verdicts": verdicts,
        "hidden": hidden,
        "actions": actions,
        "may_write": bool(_WRITES & set(actions)),
        "verdict_form": form,
        "correction_note": correction_note(current) if current is not None and is_public(current) else "",
        "gate": () if is_hidden else _gate(claim, current, form, can_start=VerdictAction.START in actions),
        **_history(claim, [verdict for verdict in verdicts if verdict.pk not in hidden]),
    }


def _initial(verdict: Verdict | None) -> dict[str, Any]:
    words = None if verdict is None else verdict.current
    if words is None:
        return {"seen_sha256": ""}
    return {"rating": words.rating_id, "rationale": words.rationale, "seen_sha256": words.sha256}


def _gate(claim: Claim, verdict: Verdict | None, form: DeskForm, *, can_start: bool) -> tuple[GateItem, ...]:
    """Of the words that are shown: those just refused, else the verdict's own."""
    if form.is_bound:
        typed = form.cleaned_data
        return gate_before(claim, rating=typed.get("rating"), has_rationale=bool(typed.get("rationale")))
    if verdict is not None:
        return gate_of(verdict)
    return gate_before(claim, rating=None, has_rationale=False) if can_start else ()


def _history(claim: Claim, verdicts: Sequence[Verdict]) -> dict[str, Any]:
    """Decisions on the verdicts, and every act on claim and verdicts, newest first."""
    acts = [act for stream in (claim.stream, *(verdict.stream for verdict in verdicts[:3])) for act in history(stream)]
    decisions = Decision.objects.filter(verdict__in=verdicts).select_related("actor", "version").order_by("-pk")
    return {"decisions": list(decisions[:20]), "history": lines(acts)}


def replies_card(claim: Claim, version: ClaimVersion, bound: Mapping[str, DeskForm]) -> dict[str, Any]:
    """Who was asked, what came back, what a review goes without, and the forms to record it."""
    today = timezone.now().date()
    voices = list(version.attributions.order_by("position"))
    said_by = voices[-1].name if voices else ""
    asked = {"asked_of": said_by or version.origin.name, "asked_on": today}

    def answer_form(key: str) -> DeskForm:
        return bound.get(key) or AnswerForm(initial={"received_on": today}, auto_id=f"{key}-%s")

    return {
        "replies": [(request, answer_form(f"answer-{request.pk}")) for request in reply_log(claim)],
        "exceptions": written_exceptions(claim),
        "ask_form": bound.get("ask") or AskForm(initial=asked, auto_id="ask-%s"),
        "exception_form": bound.get("exception") or ExceptionForm(auto_id="exception-%s"),
    }
