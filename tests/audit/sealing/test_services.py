"""Entries get their places: every one, once, in an order in which causes come first."""

import pytest
from django.db import IntegrityError, connection, transaction

from claims.audit.models import AuditEntry, AuditPending
from claims.audit.sealing.models import AuditLeaf, AuditTile, AuditTree
from claims.audit.sealing.selectors import log_state, place_of
from claims.audit.sealing.services import LogDamaged, Sealed, seal_pending
from claims.audit.tree.hashing import EMPTY_ROOT
from tests.audit.logs import naive_root, write_acts
from tests.people import NOON

pytestmark = pytest.mark.django_db


def places() -> list[tuple[int, int]]:
    return list(AuditLeaf.objects.order_by("log_index").values_list("log_index", "entry_id"))


class TestSealPending:
    def test_of_nothing_changes_nothing(self) -> None:
        assert seal_pending() == Sealed(0, 0)
        assert bytes(AuditTree.objects.get().root) == EMPTY_ROOT

    def test_gives_places_in_the_order_of_writing_without_a_gap(self) -> None:
        entries = write_acts(3)
        assert seal_pending() == Sealed(3, 3)
        assert places() == [(number, entry.pk) for number, entry in enumerate(entries)]
        assert not AuditPending.objects.exists()

    @pytest.mark.parametrize("portions", [[1], [255, 1], [256, 1], [200, 400]])
    def test_keeps_the_root_of_the_standard_in_whatever_portions(self, portions: list[int]) -> None:
        for portion in portions:
            write_acts(portion)
            seal_pending()
        assert bytes(AuditTree.objects.get().root) == naive_root()

    def test_takes_a_long_queue_in_batches(self) -> None:
        entries = write_acts(5)
        assert [seal_pending(limit=2) for _ in range(4)] == [Sealed(2, 2), Sealed(2, 4), Sealed(1, 5), Sealed(0, 5)]
        assert [entry for _, entry in places()] == [entry.pk for entry in entries]
        assert bytes(AuditTree.objects.get().root) == naive_root()

    def test_again_changes_nothing(self) -> None:
        write_acts(2)
        seal_pending()
        before = places()
        assert seal_pending() == Sealed(0, 2)
        assert places() == before

    def test_stops_at_a_tree_whose_tiles_lead_elsewhere_and_says_what_to_do(self) -> None:
        write_acts(3)
        seal_pending()
        AuditTree.objects.update(size=3 + 1)
        write_acts(1)
        with pytest.raises(
            LogDamaged, match=r"4 entries are sealed under the root .* Run `manage.py verify_audit_log`"
        ):
            seal_pending()
        assert AuditPending.objects.count() == 1

    def test_stops_at_a_tile_that_is_gone(self) -> None:
        write_acts(3)
        seal_pending()
        with connection.cursor() as cursor:
            cursor.execute("TRUNCATE claims_audittile")
        write_acts(1)
        with pytest.raises(LogDamaged, match="tile 0 of level 0 holds 0 hashes only"):
            seal_pending()


class TestLogState:
    def test_tells_what_is_sealed_and_what_waits(self) -> None:
        sealed = write_acts(2)[1]
        seal_pending()
        waiting = write_acts(1)[0]
        assert log_state() == (2, 1, NOON, None)
        assert (place_of(sealed), place_of(waiting)) == (1, None)

    def test_of_an_empty_log_is_empty(self) -> None:
        assert log_state() == (0, 0, None, None)
        assert not AuditEntry.objects.exists()


class TestStoredTree:
    @pytest.mark.parametrize(
        "change",
        [
            "UPDATE claims_audittile SET data = substr(data, 2)",
            "UPDATE claims_audittile SET data = set_byte(data, 0, (get_byte(data, 0) + 1) % 256)",
            "UPDATE claims_audittile SET number = 7",
            "DELETE FROM claims_audittile",
        ],
    )
    def test_lets_a_tile_grow_only(self, change: str) -> None:
        write_acts(2)
        seal_pending()
        before = bytes(AuditTile.objects.get().data)
        with pytest.raises(IntegrityError, match="a tile of the log only grows"), transaction.atomic():
            connection.cursor().execute(change)
        assert bytes(AuditTile.objects.get().data) == before

    @pytest.mark.parametrize("change", ["SET size = 1", "SET root = 'x'"])
    def test_lets_the_log_grow_only(self, change: str) -> None:
        write_acts(2)
        seal_pending()
        with pytest.raises(IntegrityError, match="the log has 2 entries and only grows"), transaction.atomic():
            connection.cursor().execute(f"UPDATE claims_audittree {change}")

    def test_is_one(self) -> None:
        with pytest.raises(IntegrityError, match="audit_one_tree"):
            AuditTree.objects.create(id=2, size=0, root=EMPTY_ROOT)
