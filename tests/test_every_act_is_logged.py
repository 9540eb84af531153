"""Every service that writes leaves an entry in the log: read from the code, so that a new service cannot forget it."""

import ast
import importlib
import inspect
import pkgutil
import textwrap
from collections.abc import Callable, Iterator
from functools import cache
from types import FunctionType, ModuleType
from typing import Any

import claims
from claims.audit import services as audit
from claims.consistency.services import check_subject
from claims.register.services import accept_claim

WRITES = {"save", "create", "bulk_create", "get_or_create", "update_or_create", "update", "bulk_update", "delete"}
NOT_LOGGED = {
    "actor_for": "an account's pseudonym; what the actor then does is logged",
    "machine_actor": "a machine's pseudonym; what the actor then does is logged",
    "seal_pending": "gives what is logged its place in the tree of the log",
    "enqueue_job": "work that is due follows from an act that is logged",
    "reread_snapshot": "makes a reading due; the reading is logged when it is done",
    "enqueue_check": "takes the entry of the act that makes the check due",
    "enqueue_check_of_claim": "takes the entry of the act that makes the checks due",
    "enqueue_meaning": "takes the entry of the act that makes the reading due",
    "embed_claims": "vectors follow from claims, whose acts are logged; they can be made again at any time",
    "set_watch": "a person's wish about their own desk; nothing on record changes by it",
    "mark_read": "what a person read is nobody else's business",
    "mark_all_read": "what a person read is nobody else's business",
    "mark_mailed": "what was sent; nothing on record changes by it",
    "tell_of_assignment": "the assignment is logged; each person is told of it once",
    "tell_of_decision": "the decision is logged; each person is told of it once",
    "tell_of_findings": "the finding is logged; each person is told of it once",
    "announce": "makes it due to tell of findings, which are logged",
    "make_notices_due": "what people are told follows from acts that are logged; each person is mailed it once",
    "make_digests_due": "a person's wish for a digest is logged; the key of the job keeps it to one a day",
    "record_digest": "what was told is a row of its own; nothing on record changes by it",
    "enqueue_checks_of_documents": "takes the entry of the act that makes the checks due",
    "enqueue_search": "the document it is about was added by an act that is logged",
    "look_for_near_copies": "measures texts; the groups that follow are logged when they are recorded",
    "write_profile": "profiles follow from texts and claims, whose acts are logged; they can be made again at any time",
    "count_terms": "in how many reports a word stands follows from the profiles",
    "renew_standings": "what origins last said follows from claims, whose acts are logged; every check makes it anew",
    "look_for_repetitions": "makes work due; a finding it leads to is logged",
    "keep_checked_claim": "who publishes logs the review that it repeats",
    "set_standing": "who retracts or reinstates logs that",
    "keep_vectors": "vectors follow from checked claims; they can be made again at any time",
    "lease_job": "who works on it now; the work logs what it does",
    "postpone_job": "nothing was done, because somebody else was at it",
    "finish_job": "the work logs what it did",
    "fail_job": "nothing was done; the job's own row says why",
    "sweep_jobs": "wakes workers and gives up what nobody finished; a person's retry is logged",
    "use_api_token": "when a token was last used, to the minute; what it is used for is logged",
}


APPENDS: set[Any] = {audit.append, audit.append_all}


def service_modules() -> Iterator[ModuleType]:
    for found in pkgutil.walk_packages(claims.__path__, "claims."):
        if ".services" in found.name:
            yield importlib.import_module(found.name)


def services() -> dict[str, FunctionType]:
    """Every public function that is defined in a module of services."""
    return {
        name: function
        for module in service_modules()
        for name, function in inspect.getmembers(module, inspect.isfunction)
        if function.__module__ == module.__name__ and not name.startswith("_")
    }


@cache
def names_in(function: FunctionType) -> frozenset[tuple[str, bool]]:
    """What a function mentions: names, and attributes (True) that are called."""
    tree = ast.parse(textwrap.dedent(inspect.getsource(inspect.unwrap(function))))
    names = {(node.id, False) for node in ast.walk(tree) if isinstance(node, ast.Name)}
    calls = {
        (n.func.attr, True) for n in ast.walk(tree) if isinstance(n, ast.Call) and isinstance(n.func, ast.Attribute)
    }
    return frozenset(names | calls)


def reached_from(function: FunctionType, seen: set[FunctionType] | None = None) -> set[FunctionType]:
    """The function and every function of ours that it calls, and those that they call. Appending is where this ends."""
    seen = set() if seen is None else seen
    seen.add(function)
    if function in APPENDS:
        return seen
    for name, is_attribute in names_in(function):
        other: Any = None if is_attribute else function.__globals__.get(name)
        if isinstance(other, FunctionType) and other.__module__.startswith("claims.") and other not in seen:
            reached_from(other, seen)
    return seen


def is_writing(function: FunctionType) -> bool:
    """`update` of a dictionary counts, too: better asked once too often."""
    reached = reached_from(function) - APPENDS
    return any(is_attribute and name in WRITES for each in reached for name, is_attribute in names_in(each))


def is_logged(function: Callable[..., Any]) -> bool:
    return isinstance(function, FunctionType) and not APPENDS.isdisjoint(reached_from(function))


def test_every_service_that_writes_leaves_an_entry_or_says_why_not() -> None:
    forgotten = {
        name
        for name, function in services().items()
        if function not in APPENDS and is_writing(function) and not is_logged(function) and name not in NOT_LOGGED
    }
    assert forgotten == set()


def test_nothing_is_excused_that_is_logged_or_gone() -> None:
    known = services()
    assert {name for name in NOT_LOGGED if name not in known or is_logged(known[name])} == set()


def test_every_act_of_somebody_is_known_to_write() -> None:
    acts = {
        name: function for name, function in services().items() if "actor" in inspect.signature(function).parameters
    }
    assert len(acts) > 30
    assert {name for name, function in acts.items() if not is_logged(function)} == set()


def test_the_search_finds_what_is_several_calls_away() -> None:
    assert is_logged(accept_claim)
    assert is_logged(check_subject)
    assert not is_logged(services()["enqueue_job"])
