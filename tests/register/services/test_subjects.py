from typing import Any

import pytest

from claims.audit.selectors import history
from claims.lib.errors import Duplicate, InvalidInput, NotAllowed
from claims.register.models import Subject
from claims.register.services import create_subject
from tests.factories import NOW, REASON, administrator, auditor, fact_checker, machine, make_subject

pytestmark = pytest.mark.django_db


def create(name: str = "Strike on Ganja", **more: Any) -> Subject:
    fields: dict[str, Any] = {"kind": "incident", "is_confirmed": True, "actor": fact_checker(), **more}
    return create_subject(name=name, reason=REASON, now=NOW, **fields)


class TestCreateSubject:
    def test_keeps_the_days_it_covers(self) -> None:
        subject = create("The war", kind="total", date="2020-09-27/2020-11-10")
        assert (str(subject.first_date), str(subject.last_date)) == ("2020-09-27", "2020-11-10")
        assert [act.entry.kind for act in history(subject.stream)] == ["subject.created"]

    def test_keeps_an_open_end_open(self) -> None:
        subject = create(date="2020-10-04/..")
        assert (str(subject.first_date), subject.last_date) == ("2020-10-04", None)

    def test_nests(self) -> None:
        war = create("The war")
        assert create("A strike", part_of=war).part_of == war

    def test_refuses_the_same_again_and_names_it(self) -> None:
        known = create(date="2020-10-17", place="Ganja")
        with pytest.raises(Duplicate) as refusal:
            create("strike on GANJA", date="2020-10-17", place="ganja")
        assert refusal.value.details == {"subject": known.pk}

    def test_takes_the_same_name_on_another_day(self) -> None:
        assert create(date="2020-10-17").pk != create(date="2020-10-11").pk

    @pytest.mark.parametrize(
        "given",
        [{"name": " "}, {"name": "x" * 301}, {"kind": "thing"}, {"date": "2020-02-30"}, {"place": "x" * 201}],
    )
    def test_refuses_what_cannot_be_kept(self, given: dict[str, Any]) -> None:
        with pytest.raises(InvalidInput):
            create(**given)
        assert not Subject.objects.exists()

    def test_lets_machines_propose(self) -> None:
        assert not create(is_confirmed=False, actor=machine()).is_confirmed

    @pytest.mark.parametrize(("who", "is_confirmed"), [(machine, True), (auditor, False), (administrator, True)])
    def test_refuses_everybody_else(self, who: Any, is_confirmed: bool) -> None:
        with pytest.raises(NotAllowed):
            create(actor=who(), is_confirmed=is_confirmed)

    def test_is_what_the_factory_drives(self) -> None:
        assert make_subject() == make_subject()
