"""Profiles as rows: kept as they are, counted once, and the nearest found in SQL as in memory."""

from datetime import date

import pytest

from claims.consistency.matching.reports.collection import Collection
from claims.consistency.matching.reports.profile import Profile
from claims.consistency.profiles.models import EVERY_REPORT, ReportProfile, TermCount
from claims.consistency.profiles.selectors import nearest_reports, profile_from, profile_of_snapshot
from claims.consistency.profiles.services import write_profile
from claims.documents.models import Snapshot
from tests.consistency.matching.reports.telling import FIRE, OTHER_FIRE, SAME_FIRE, SHOOTING, told
from tests.factories import make_document, make_proposal, snapshot_of

pytestmark = pytest.mark.django_db

TEXTS = (FIRE, OTHER_FIRE, SAME_FIRE, SHOOTING)


def keep(text: str, profile: Profile | None = None) -> Snapshot:
    snapshot = snapshot_of(make_document(text, published="2021-03-05"))
    write_profile(snapshot, profile or told(text))
    return snapshot


class TestWriteProfile:
    def test_keeps_it_as_it_is(self) -> None:
        profile = told(FIRE, title="Two dead")
        row = ReportProfile.objects.get(snapshot=keep(FIRE, profile))
        assert profile_from(row) == profile
        assert list(profile_from(row).terms) == list(profile.terms)

    def test_keeps_what_says_nothing(self) -> None:
        profile = told("…", published=None)
        assert profile_from(ReportProfile.objects.get(snapshot=keep("…", profile))) == profile

    def test_counts_each_report_once(self) -> None:
        snapshot = keep(FIRE)
        write_profile(snapshot, told(FIRE))
        keep(SAME_FIRE)
        counts = dict(TermCount.objects.values_list("term", "reports"))
        assert (counts[EVERY_REPORT], counts["stabu"], counts["anna kalnina"], counts["blaze"]) == (2, 2, 2, 1)


class TestNearestReports:
    def test_are_those_that_a_collection_in_memory_finds(self) -> None:
        snapshots = [keep(text) for text in TEXTS]
        collection = Collection([told(text) for text in TEXTS])
        for place, snapshot in enumerate(snapshots):
            found = nearest_reports(snapshot.pk, told(TEXTS[place]))
            expected = {other: collection.likeness(place, other) for other in collection.candidates(place)}
            assert {snapshots.index(Snapshot.objects.get(pk=near.snapshot_id)): near.likeness for near in found} == (
                pytest.approx(expected)
            )

    def test_come_likest_first(self) -> None:
        first, *_, same = [keep(text) for text in (FIRE, OTHER_FIRE, SAME_FIRE)]
        assert nearest_reports(first.pk, told(FIRE))[0].snapshot_id == same.pk

    def test_are_none_where_nothing_is_on_record(self) -> None:
        assert nearest_reports(0, told(FIRE)) == []


class TestProfileOfSnapshot:
    def test_takes_the_claims_on_record(self) -> None:
        document = make_document(FIRE, published="2021-03-05")
        assert profile_of_snapshot(snapshot_of(document)).places == frozenset()
        make_proposal("killed two people", document=document, place="Riga", date="2021-03-04")
        profile = profile_of_snapshot(snapshot_of(document))
        assert profile.place == "Riga"
        assert profile.days == {date(2021, 3, 4)}
