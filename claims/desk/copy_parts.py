"""What the document desk shows of the report that a document prints, in a fixed number of queries."""

from collections.abc import Mapping
from dataclasses import dataclass

from claims.audit.selectors import history
from claims.desk.forms.copies import OriginForm
from claims.desk.forms.reasons import ReasonForm
from claims.desk.pages import DeskForm
from claims.desk.presenters.history import Line, lines
from claims.documents.models import CopyDecision, CopyMember, Document
from claims.documents.selectors.copies import decisions_about, members_of, membership_of

MEMBERS_SHOWN = 60


@dataclass(frozen=True, slots=True)
class Printing:
    """One document of a group beside the one on the page. `role` is "original", "version" or "re-print"."""

    member: CopyMember
    role: str
    is_this: bool

    @property
    def against(self) -> int | None:
        """The document that it is worth comparing with; None for the original."""
        if self.role == "version":
            return self.member.group.original_id
        return self.member.prints_id if self.role == "re-print" else None

    @property
    def percent(self) -> int | None:
        """Of its own words, how many stand in the version that it prints; cut, so that 100 means all of them."""
        share = self.member.share
        return None if share is None else int(share * 100)


@dataclass(frozen=True, slots=True, kw_only=True)
class Copies:
    """The group of a document, None for one that nobody else prints, and what people said.

    `unplaced` are refused forms that have no place any more, because somebody else was quicker.
    """

    mine: Printing | None
    printings: list[Printing]
    more_count: int
    reprint_count: int
    changed_count: int
    decisions: list[tuple[CopyDecision, DeskForm]]
    origin_form: DeskForm
    remove_form: DeskForm
    unplaced: list[DeskForm]
    history: list[Line]


def copies_of(document: Document, bound: Mapping[str, DeskForm]) -> Copies:
    """`bound`: a form that was refused, under its key."""
    member = membership_of(document)
    group = None if member is None else member.group
    members = [] if group is None else members_of(group)
    printings = [_printing(each, document) for each in members]
    keyed = [(decision, f"undo-{decision.pk}") for decision in decisions_about(document, group)]
    placed = {key for _, key in keyed} | (set() if member is None else {"origin", "remove"})
    return Copies(
        mine=next((printing for printing in printings if printing.is_this), None),
        printings=printings[:MEMBERS_SHOWN],
        more_count=max(0, len(printings) - MEMBERS_SHOWN),
        reprint_count=sum(printing.role == "re-print" for printing in printings),
        changed_count=sum(bool(each.figures) and each.prints_id != each.document_id for each in members),
        decisions=[(decision, bound.get(key) or ReasonForm(auto_id=f"{key}-%s")) for decision, key in keyed],
        origin_form=bound.get("origin") or OriginForm(auto_id="origin-%s"),
        remove_form=bound.get("remove") or ReasonForm(auto_id="remove-%s"),
        unplaced=[form for key, form in bound.items() if _is_ours(key) and key not in placed],
        history=[] if group is None else lines(history(group.stream)),
    )


def _is_ours(key: str) -> bool:
    return key in ("origin", "remove") or key.startswith("undo-")


def _printing(member: CopyMember, document: Document) -> Printing:
    role = "re-print"
    if member.document_id == member.prints_id:
        role = "original" if member.document_id == member.group.original_id else "version"
    return Printing(member, role, member.document_id == document.pk)
