from itertools import permutations

import pytest
from django.db import transaction

from claims.audit.models import AuditEntry
from claims.documents.models import CopyMember, CopyPair
from claims.documents.near_copies import METHOD
from claims.documents.services import look_for_near_copies
from claims.documents.vocabulary import SourceKind
from claims.jobs.models import Job
from claims.lib.errors import NotFound
from claims.tasks import do_job
from tests.documents.copies import compare, group_of, printed, together
from tests.documents.near_copies.reports import ANOTHER_TELLING, ELSEWHERE, FOOTER, MENU, WIRE
from tests.factories import make_document, make_source

pytestmark = pytest.mark.django_db

REWORDED = WIRE.replace("Rescue teams were still searching", "Rescuers went on searching").replace("far.", "this day.")


class TestFindNearCopies:
    def test_groups_a_report_with_those_who_print_it(self) -> None:
        printed(by="Agency")
        copy = printed(WIRE.replace("12", "15"), by="Herald")
        printed(ANOTHER_TELLING, by="Courier")
        assert together() == [["Agency", "Herald"]]
        member = CopyMember.objects.get(document=copy)
        assert member.share == pytest.approx(0.98, abs=0.02)

    def test_keeps_the_numbers_that_a_copy_changed(self) -> None:
        printed(by="Agency", published="2024-05-08")
        copy = printed(WIRE.replace("kills 12", "kills 15"), by="Herald", published="2024-05-07")
        assert group_of(copy).original == copy  # type: ignore[union-attr]
        assert CopyMember.objects.exclude(document=copy).get().figures == [["15", "12"]]
        assert CopyPair.objects.get().figures == [["12", "15"]]

    def test_lets_the_earliest_be_the_original_in_whatever_order_they_came(self) -> None:
        texts = {"Agency": WIRE, "Herald": WIRE.replace("12", "15"), "Courier": f"By our own staff\n{WIRE}"}
        days = {"Agency": "2024-05-07", "Herald": "2024-05-08", "Courier": None}
        for order in permutations(texts):
            with transaction.atomic():
                compare(*(make_document(texts[name], source=name, published=days[name]) for name in order))
                ((first, *others),) = together()
                transaction.set_rollback(True)
            assert (first, set(others)) == ("Agency", {"Herald", "Courier"})

    def test_joins_two_groups_through_a_document_that_belongs_to_both(self) -> None:
        half = len(WIRE) // 2
        head, tail = WIRE[: half + 60], WIRE[half - 60 :]
        printed(head, by="Agency")
        printed(head + " More to follow.", by="Herald")
        printed(tail, by="Courier")
        printed(tail + " By our own staff.", by="Radio")
        assert together() == [["Agency", "Herald"], ["Courier", "Radio"]]
        printed(WIRE, by="Journal")
        assert together() == [["Agency", "Herald", "Courier", "Radio", "Journal"]]

    def test_takes_later_reports_of_one_agency_for_versions(self) -> None:
        agency = make_source("Agency", kind=SourceKind.AGENCY)
        first = printed(by=agency, published="2024-05-07T06:00Z")
        second = printed(REWORDED.replace("12", "14"), by=agency, published="2024-05-07T11:00Z")
        copy = printed(REWORDED.replace("12", "15"), by="Herald", published="2024-05-07T12:00Z")
        prints = {member.document_id: member.prints_id for member in CopyMember.objects.all()}
        assert prints == {first.pk: first.pk, second.pk: second.pk, copy.pk: second.pk}

    def test_leaves_different_stories_in_one_outlets_pages_alone(self) -> None:
        for story in (WIRE[:300], ELSEWHERE[:300]):
            printed(f"{MENU}{story}{FOOTER}", by="Herald")
        assert together() == []

    def test_leaves_an_entry_in_the_log_of_the_group(self) -> None:
        printed(by="Agency")
        copy = printed(WIRE + " More to follow.", by="Herald")
        group = group_of(copy)
        assert group is not None
        assert [e.kind for e in AuditEntry.objects.filter(stream=group.stream)] == ["copies.grouped"]

    def test_changes_nothing_the_second_time(self) -> None:
        documents = [printed(by="Agency"), printed(WIRE + " More to follow.", by="Herald")]
        before = AuditEntry.objects.count(), Job.objects.count()
        compare(*documents)
        assert (AuditEntry.objects.count(), Job.objects.count()) == before

    def test_is_done_by_a_worker_for_every_document_taken_in(self) -> None:
        documents = [make_document(WIRE + mark, source=name) for name, mark in (("Agency", ""), ("Herald", "!"))]
        for job in Job.objects.filter(kind="find_near_copies"):
            assert do_job(job.pk)
        assert group_of(documents[0]) == group_of(documents[1]) is not None

    def test_sees_a_copy_whose_search_began_at_the_same_moment(self) -> None:
        one, other = make_document(WIRE, source="Agency"), make_document(WIRE + "!", source="Herald")
        assert look_for_near_copies(one.pk) == []
        assert [near.right for near in look_for_near_copies(other.pk)] == [other.pk]

    def test_drops_what_only_an_earlier_method_found(self) -> None:
        one, other = printed(by="Agency"), printed(ELSEWHERE, by="Herald")
        CopyPair.objects.create(left=one, right=other, of_left=0.9, of_right=0.9, method=METHOD - 1)
        compare(other)
        assert not CopyPair.objects.exists()

    def test_refuses_a_document_that_is_not_on_record(self) -> None:
        with pytest.raises(NotFound, match="no document 404"):
            look_for_near_copies(404)
