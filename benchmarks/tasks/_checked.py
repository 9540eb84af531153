"""Matching lines to checked claims, with the product's own database and functions."""

import sys
from collections.abc import Iterator, Sequence
from typing import Any

from django.utils import timezone

from benchmarks.tasks._lines import Answer, BadLine, answered, parse
from claims.audit.services import machine_actor
from claims.consistency.checked.fact_check import FactCheck
from claims.consistency.checked.matching import match_text
from claims.consistency.checked.services import import_fact_checks

_AT_ONCE = 500
_MATCHES = 10


def keep(fact_checks: Sequence[FactCheck]) -> None:
    """Into the ledger, as `manage.py import_claim_reviews` does."""
    for start in range(0, len(fact_checks), _AT_ONCE):
        import_fact_checks(
            fact_checks=fact_checks[start : start + _AT_ONCE],
            actor=machine_actor("evaluation"),
            reason="evaluation",
            now=timezone.now(),
        )
        sys.stderr.write(f"\r{min(start + _AT_ONCE, len(fact_checks))} of {len(fact_checks)} checked claims read")
    sys.stderr.write("\n")


def fact_checks_of(lines: Sequence[str]) -> tuple[list[FactCheck], dict[str, object]]:
    """What can be read of `--checked`, and the id of each as its line has it; a bad line is told and left out."""
    found, identities = [], {}
    for number, line in enumerate(lines, 1):
        try:
            fact_check, identity = _fact_check(line)
        except BadLine as refusal:
            sys.stderr.write(f"Checked claim {number} is left out. {refusal}\n")
            continue
        found.append(fact_check)
        identities[fact_check.key] = identity
    return found, identities


def _fact_check(line: str) -> tuple[FactCheck, object]:
    value = parse(line)
    identity, claim = value.get("id"), value.get("claim")
    if identity is None:
        raise BadLine("The field “id” is missing. Give every checked claim its own.")
    if not isinstance(claim, str) or not claim.strip():
        raise BadLine("The field “claim” is missing, empty or no string. Give the words of the claim.")
    told = {}
    for name in ("title", "author", "date"):
        if value.get(name) is not None and not isinstance(value[name], str):
            raise BadLine(f"The field “{name}” is no string. Give a string or null.")
        told[name] = _storable(value.get(name) or "")
    return FactCheck(
        key=f"{type(identity).__name__} {identity}"[:500],
        text=_storable(claim),
        title=told["title"],
        claimant=told["author"][:300],
        date=told["date"][:40],
    ), identity


def _storable(text: str) -> str:
    """PostgreSQL keeps no NUL, and no text has halves of surrogate pairs."""
    return text.replace("\x00", " ").encode("utf-8", "replace").decode()


def told(lines: Sequence[str], identities: dict[str, object]) -> Iterator[Answer]:
    def match(value: dict[str, Any]) -> Answer:
        text = value.get("text")
        if not isinstance(text, str):
            raise BadLine("The field “text” is missing or no string. Give the text to look up.")
        matches = match_text(_storable(text), limit=_MATCHES)
        return {"matches": [{"id": identities[one.checked.key], "score": round(one.score, 6)} for one in matches]}

    return (answered(line, match) for line in lines)
