import pytest

from claims.audit.models import AuditEntry
from claims.audit.selectors import history
from claims.documents.models import Source
from claims.documents.services import find_or_note_source, record_source
from claims.documents.vocabulary import SourceKind
from claims.lib.errors import Duplicate, InvalidInput, NotAllowed
from tests.factories import NOW, REASON, auditor, editor, fact_checker, machine, make_source, nobody

pytestmark = pytest.mark.django_db


def record(name: str, **more: object) -> Source:
    fields = {"kind": SourceKind.INSTITUTION, "actor": fact_checker(), "reason": REASON, "now": NOW, **more}
    return record_source(name=name, **fields)  # type: ignore[arg-type]


class TestRecordSource:
    def test_keeps_the_voice_and_logs_it(self) -> None:
        ministry = record("Foreign Ministry of Azerbaijan", aliases=["MFA Azerbaijan"])
        spokeswoman = record("Leyla Abdullayeva", kind=SourceKind.SPOKESPERSON, parent=ministry)
        assert spokeswoman.parent == ministry
        assert ministry.is_confirmed
        assert [act.entry.kind for act in history(ministry.stream)] == ["source.recorded"]

    @pytest.mark.parametrize("name", ["Azerbaijan's Foreign Ministry", "mfa, Azerbaijan"])
    def test_refuses_a_name_or_alias_on_record_and_names_it(self, name: str) -> None:
        known = record("Foreign Ministry of Azerbaijan", aliases=["MFA Azerbaijan"])
        with pytest.raises(Duplicate) as refusal:
            record(name)
        assert refusal.value.details == {"source": known.pk}
        assert Source.objects.count() == 1

    def test_confirms_what_a_machine_noted(self) -> None:
        noted = find_or_note_source(name="Foreign Ministry of Azerbaijan", actor=machine(), now=NOW)
        recorded = record("Azerbaijan's Foreign Ministry", homepage="https://mfa.example.org/")
        assert recorded.pk == noted.pk
        assert (recorded.kind, recorded.is_confirmed, recorded.name) == (
            "institution",
            True,
            "Azerbaijan's Foreign Ministry",
        )
        assert [act.entry.kind for act in history(noted.stream)] == ["source.noted", "source.confirmed"]

    def test_refuses_a_circle_of_parents(self) -> None:
        noted = find_or_note_source(name="Echo Agency", actor=machine(), now=NOW)
        child = record("Echo Desk", parent=noted)
        with pytest.raises(InvalidInput, match="cannot speak for"):
            record("Echo Agency", parent=child)

    @pytest.mark.parametrize("name", ["", "  ", "—", "a" * 301, "NUL\x00"])
    def test_refuses_a_name_that_cannot_be_kept(self, name: str) -> None:
        with pytest.raises(InvalidInput):
            record(name)
        assert not Source.objects.exists()

    def test_refuses_an_unknown_kind(self) -> None:
        with pytest.raises(InvalidInput, match="Choose one of outlet"):
            record("Gazette", kind="newspaper")

    @pytest.mark.parametrize("who", [auditor, nobody])
    def test_refuses_people_without_the_role(self, who: object) -> None:
        with pytest.raises(NotAllowed):
            record("Gazette", actor=who())  # type: ignore[operator]
        assert not AuditEntry.objects.exists()

    def test_takes_editors(self) -> None:
        assert record("Gazette", actor=editor()).is_confirmed

    def test_leaves_what_a_machine_records_unconfirmed(self) -> None:
        assert not record("Gazette", actor=machine()).is_confirmed


class TestFindOrNoteSource:
    def test_finds_the_recorded_one_however_it_is_written(self) -> None:
        known = make_source("Prosecutor General's Office of Azerbaijan")
        found = find_or_note_source(name="Azerbaijan’s Prosecutor General’s Office", actor=machine(), now=NOW)
        assert found == known

    def test_notes_an_unknown_voice_once(self) -> None:
        first = find_or_note_source(name="Hikmet Hajiyev", actor=machine(), now=NOW)
        again = find_or_note_source(name="HIKMET HAJIYEV", actor=machine(), now=NOW)
        assert (first, first.is_confirmed, first.kind) == (again, False, SourceKind.UNKNOWN)

    def test_prefers_a_confirmed_source(self) -> None:
        find_or_note_source(name="Ombudsman Office", actor=machine(), now=NOW)
        confirmed = record("Commissioner", aliases=["Human Rights Commissioner"])
        assert find_or_note_source(name="human rights commissioner", actor=machine(), now=NOW) == confirmed
