import json
from typing import Any

import pytest

from claims.audit.models import Actor, AuditEntry
from claims.lib.errors import Conflict, InvalidInput, NotAllowed
from claims.search.models import SavedView
from claims.search.selectors import views_for
from claims.search.services import LONGEST_NAME, LONGEST_QUERY, change_view, delete_view, save_view
from claims.search.vocabulary import ViewPage
from tests.factories import NOW, fact_checker, nobody, second_fact_checker
from tests.read_models import differences

pytestmark = pytest.mark.django_db


def keep(name: str = "Port fire, proposed", *, by: Actor | None = None, **more: Any) -> SavedView:
    given = {"page": ViewPage.SEARCH, "query": "q=port+fire&status=proposed", "is_shared": False, **more}
    return save_view(name=name, actor=by or fact_checker(), reason="", now=NOW, **given)


class TestSaveView:
    def test_keeps_the_query_under_a_name_and_is_logged(self) -> None:
        view = keep("  Port   fire ")
        assert (view.name, view.query) == ("Port fire", "q=port+fire&status=proposed")
        entry = AuditEntry.objects.get(stream=view.stream)
        assert (entry.kind, json.loads(bytes(entry.payload.body))["body"]["query"]) == ("view.saved", view.query)
        assert differences() == []

    def test_takes_a_name_once_of_each_person(self) -> None:
        keep()
        with pytest.raises(Conflict, match="You have a view called “Port fire, proposed” already"):
            keep()
        keep(by=second_fact_checker())
        assert SavedView.objects.count() == 2

    @pytest.mark.parametrize("name", ["", "  ", "x" * (LONGEST_NAME + 1)])
    def test_refuses_a_name_that_says_nothing_or_too_much(self, name: str) -> None:
        with pytest.raises(InvalidInput, match="Give the view a name"):
            keep(name)

    def test_refuses_a_query_that_no_address_holds(self) -> None:
        with pytest.raises(InvalidInput, match="Ask for less at once"):
            keep(query="q=" + "x" * LONGEST_QUERY)

    def test_takes_a_role(self) -> None:
        with pytest.raises(NotAllowed):
            keep(by=nobody())


class TestChangeView:
    def test_renames_and_shares_it(self) -> None:
        view = change_view(view=keep(), name="Port fire", is_shared=True, actor=fact_checker(), reason="", now=NOW)
        assert (view.name, view.is_shared) == ("Port fire", True)
        assert [view.name for view in views_for(second_fact_checker())] == ["Port fire"]
        assert differences() == []

    def test_twice_is_once(self) -> None:
        view = keep()
        for _ in range(2):
            change_view(view=view, name="Port fire", is_shared=False, actor=fact_checker(), reason="", now=NOW)
        assert AuditEntry.objects.filter(kind="view.changed").count() == 1

    def test_is_its_owners_alone(self) -> None:
        view = keep(is_shared=True)
        with pytest.raises(NotAllowed, match="Save it under a name of your own"):
            change_view(view=view, name="Mine", is_shared=True, actor=second_fact_checker(), reason="", now=NOW)

    def test_refuses_the_name_of_another_view(self) -> None:
        keep("Other")
        with pytest.raises(Conflict):
            change_view(view=keep(), name="Other", is_shared=False, actor=fact_checker(), reason="", now=NOW)


class TestDeleteView:
    def test_leaves_it_in_the_log(self) -> None:
        view = keep()
        delete_view(view=view, actor=fact_checker(), reason="", now=NOW)
        assert not SavedView.objects.exists()
        kinds = AuditEntry.objects.filter(stream=view.stream).order_by("pk").values_list("kind", flat=True)
        assert list(kinds) == ["view.saved", "view.deleted"]

    def test_of_what_is_gone_is_refused(self) -> None:
        view = keep()
        delete_view(view=view, actor=fact_checker(), reason="", now=NOW)
        with pytest.raises(Conflict, match="deleted while you were looking"):
            delete_view(view=view, actor=fact_checker(), reason="", now=NOW)

    def test_is_its_owners_alone(self) -> None:
        view = keep(is_shared=True)
        with pytest.raises(NotAllowed):
            delete_view(view=view, actor=second_fact_checker(), reason="", now=NOW)
        assert SavedView.objects.exists()


def test_my_own_views_come_before_those_that_others_share() -> None:
    keep("A shared one", by=second_fact_checker(), is_shared=True)
    keep("B of theirs", by=second_fact_checker())
    keep("C of mine")
    keep("D of findings", page=ViewPage.FINDINGS)
    assert [view.name for view in views_for(fact_checker())] == ["C of mine", "D of findings", "A shared one"]
    assert [view.name for view in views_for(fact_checker(), ViewPage.FINDINGS)] == ["D of findings"]
