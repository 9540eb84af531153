import pytest

from claims.audit.models import AuditEntry
from claims.documents.models import CopyDecision, CopyGroup, Document
from claims.documents.services import name_origin, remove_from_group, undo_copy_decision
from claims.lib.errors import Conflict, InvalidInput, NotAllowed
from tests.documents.copies import group_of, printed, together
from tests.documents.near_copies.reports import WIRE
from tests.factories import NOW, REASON, auditor, fact_checker, make_source

pytestmark = pytest.mark.django_db


def three() -> list[Document]:
    return [printed(f"{WIRE} {mark}", by=name) for name, mark in (("Gazette", "1"), ("Herald", "22"), ("Courier", "4"))]


def the_group(document: Document) -> CopyGroup:
    group = group_of(document)
    assert group is not None
    return group


def remove(document: Document) -> CopyDecision:
    return remove_from_group(document=document, actor=fact_checker(), reason=REASON, now=NOW)


def undo(decision: CopyDecision) -> CopyDecision:
    return undo_copy_decision(decision=decision, actor=fact_checker(), reason=REASON, now=NOW)


def name(group: CopyGroup, source: str) -> CopyDecision:
    return name_origin(group=group, source=make_source(source), actor=fact_checker(), reason=REASON, now=NOW)


class TestNameOrigin:
    def test_names_an_agency_whose_own_report_is_not_on_record(self) -> None:
        documents = three()
        name(the_group(documents[0]), "Wire service")
        group = the_group(documents[0])
        assert (group.origin.name, group.original) == ("Wire service", documents[0])
        assert AuditEntry.objects.filter(stream=group.stream, kind="copies.origin_named").count() == 1

    def test_makes_the_report_of_a_member_the_original(self) -> None:
        documents = three()
        name(the_group(documents[0]), "Courier")
        assert the_group(documents[0]).original == documents[2]

    def test_holds_for_those_who_print_the_report_later(self) -> None:
        documents = three()
        name(the_group(documents[0]), "Wire service")
        late = printed(f"{WIRE} 5", by="Radio")
        assert the_group(late).origin.name == "Wire service"

    def test_is_undone_to_what_was_named_before(self) -> None:
        documents = three()
        name(the_group(documents[0]), "Wire service")
        second = name(the_group(documents[0]), "Courier")
        undo(second)
        assert the_group(documents[0]).origin.name == "Wire service"
        undo(CopyDecision.objects.get(undone_at=None))
        assert the_group(documents[0]).origin.name == "Gazette"

    def test_survives_that_another_group_is_joined_to_it(self) -> None:
        half = len(WIRE) // 2
        head, tail = WIRE[: half + 60], WIRE[half - 60 :]
        for by, text in (("A", head), ("B", head + " 1"), ("C", tail), ("D", tail + " 2")):
            last = printed(text, by=by)
        name(the_group(last), "Wire service")
        printed(WIRE, by="E")
        assert the_group(last).origin.name == "Wire service"
        assert len(together()) == 1

    def test_refuses_the_origin_that_it_has(self) -> None:
        documents = three()
        with pytest.raises(Conflict, match="already"):
            name(the_group(documents[0]), "Gazette")
        assert not CopyDecision.objects.exists()

    def test_wants_a_reason(self) -> None:
        documents = three()
        with pytest.raises(InvalidInput, match="Say why"):
            name_origin(group=the_group(documents[0]), source=make_source(), actor=fact_checker(), reason=" ", now=NOW)

    def test_refuses_who_only_reads(self) -> None:
        documents = three()
        with pytest.raises(NotAllowed):
            name_origin(group=the_group(documents[0]), source=make_source(), actor=auditor(), reason="x", now=NOW)


class TestRemoveFromGroup:
    def test_takes_a_document_out_and_leaves_the_others_together(self) -> None:
        documents = three()
        remove(documents[1])
        assert together() == [["Gazette", "Courier"]]
        assert group_of(documents[1]) is None

    def test_is_remembered_when_another_copy_comes(self) -> None:
        documents = three()
        remove(documents[1])
        printed(f"{WIRE} 5", by="Radio")
        assert group_of(documents[1]) is None
        assert together() == [["Gazette", "Courier", "Radio"]]

    def test_is_undone(self) -> None:
        documents = three()
        undo(remove(documents[1]))
        assert together() == [["Gazette", "Herald", "Courier"]]

    def test_undone_brings_back_the_group_of_two_with_what_was_said_of_it(self) -> None:
        documents = [printed(by="Gazette"), printed(WIRE + " 1", by="Herald")]
        group = the_group(documents[0])
        name(group, "Wire service")
        removal = remove(documents[1])
        assert together() == []
        undo(removal)
        assert the_group(documents[1]).pk == group.pk
        assert the_group(documents[1]).origin.name == "Wire service"

    def test_moves_the_original_on_where_it_was_the_one_removed(self) -> None:
        documents = three()
        remove(documents[0])
        assert together() == [["Herald", "Courier"]]

    def test_refuses_a_document_in_no_group(self) -> None:
        with pytest.raises(Conflict, match="in no group"):
            remove(printed(by="Gazette"))

    def test_is_not_undone_twice(self) -> None:
        removal = remove(three()[1])
        undo(removal)
        with pytest.raises(Conflict, match="undone already"):
            undo(removal)
