"""Who may do what: every role against every route. A route that is not in the table fails until somebody decides."""

from typing import Any

import pytest
from rest_framework.test import APIClient

from claims.api.models import ApiToken
from claims.api.services import create_api_token, revoke_api_token
from claims.api.v1.urls import router
from claims.audit.services import machine_actor
from claims.audit.vocabulary import Role
from tests.api.conftest import ClientFor
from tests.people import NOON, make_user

EVERYBODY = {None, "no role", *Role}
NEWSROOM = set(Role)
ADDERS = {Role.FACT_CHECKER, Role.EDITOR, Role.ADMINISTRATOR}
CLAIM_WORKERS = {Role.FACT_CHECKER, Role.EDITOR}

# Method and route to who gets through; None is somebody without an account.
ROUTES: dict[tuple[str, str], set[Any]] = {
    ("get", "source-list"): NEWSROOM,
    ("get", "source-detail"): NEWSROOM,
    ("get", "document-list"): NEWSROOM,
    ("post", "document-list"): ADDERS,
    ("get", "document-detail"): NEWSROOM,
    ("get", "snapshot-detail"): NEWSROOM,
    ("get", "claim-list"): NEWSROOM,
    ("post", "claim-list"): CLAIM_WORKERS,
    ("get", "claim-detail"): NEWSROOM,
    ("get", "claim-meets"): NEWSROOM,
    ("get", "subject-list"): NEWSROOM,
    ("get", "subject-detail"): NEWSROOM,
    ("get", "subject-figures"): NEWSROOM,
    ("get", "finding-list"): NEWSROOM,
    ("get", "finding-detail"): NEWSROOM,
    ("get", "verdict-list"): NEWSROOM,
    ("get", "verdict-detail"): NEWSROOM,
    ("get", "assignment-list"): NEWSROOM,
    ("post", "assignment-list"): ADDERS,
    ("get", "assignment-detail"): NEWSROOM,
    ("get", "job-list"): NEWSROOM,
    ("get", "job-detail"): NEWSROOM,
    ("get", "review-list"): EVERYBODY,
    ("get", "review-detail"): EVERYBODY,
    ("get", "correction-list"): EVERYBODY,
    ("post", "compare-list"): NEWSROOM,
    ("post", "already-checked-list"): NEWSROOM,
}


def routes_served() -> set[tuple[str, str]]:
    """HEAD comes with GET by itself, once a view was called."""
    served = {(method, str(route.name)) for route in router.urls for method in route.callback.actions}  # type: ignore[union-attr]
    return {(method, name) for method, name in served if method != "head"}


def path_of(name: str, records: dict[str, str]) -> str:
    kind, _, part = name.rpartition("-")
    path = f"/api/v1/{kind}/" if kind in ("compare", "already-checked") else f"/api/v1/{kind}s/"
    if part == "list":
        return path
    return f"{path}{records[f'{kind}s']}/" + ("" if part == "detail" else f"{part}/")


class TestEveryRoute:
    def test_is_in_the_table(self) -> None:
        assert routes_served() == set(ROUTES)

    @pytest.mark.parametrize("who", [None, "no role", *Role], ids=str)
    def test_lets_through_whom_it_should(self, who: Any, client_for: ClientFor, records: dict[str, str]) -> None:
        client = APIClient() if who is None else client_for(*([] if who == "no role" else [who]))
        got = {}
        for method, name in ROUTES:
            status = getattr(client, method)(path_of(name, records), {} if method == "post" else None).status_code
            # 400: it got through the door and sent nothing useful.
            got[method, name] = status if status not in (200, 400) else "in"
        refused = 401 if who is None else 403
        assert got == {route: "in" if who in allowed else refused for route, allowed in ROUTES.items()}

    @pytest.mark.parametrize("method", ["put", "patch", "delete"])
    def test_neither_changes_nor_deletes(self, method: str, client_for: ClientFor, records: dict[str, str]) -> None:
        client = client_for(*Role)
        for _, name in ROUTES:
            status = getattr(client, method)(path_of(name, records), {}).status_code
            assert status in (403, 405), name

    def test_does_not_tell_what_exists_to_whom_may_not_see_it(self, records: dict[str, str]) -> None:
        there, not_there = (APIClient().get(f"/api/v1/claims/{number}/") for number in (records["claims"], 999_999))
        assert (there.status_code, there.json()) == (not_there.status_code, not_there.json())


@pytest.mark.django_db
class TestASession:
    def test_reads_like_a_token(self, records: dict[str, str]) -> None:
        client = APIClient()
        client.force_login(make_user(Role.EDITOR))
        assert client.get("/api/v1/claims/").status_code == 200

    def test_writes_only_with_its_csrf_token(self) -> None:
        client = APIClient(enforce_csrf_checks=True)
        client.force_login(make_user(Role.EDITOR))
        answer = client.post("/api/v1/claims/", {}, format="json")
        assert answer.status_code == 403
        assert "CSRF" in answer.json()["sentence"]


class TestAToken:
    @pytest.mark.parametrize("header", ["Bearer", "Bearer x", "Bearer cl_00000000_" + "x" * 43, "Bearer ключ"])
    @pytest.mark.django_db
    def test_that_is_none_is_refused_everywhere(self, header: str) -> None:
        client = APIClient()
        client.credentials(HTTP_AUTHORIZATION=header.encode().decode("latin-1"))
        for path in ("/api/v1/claims/", "/api/v1/reviews/"):
            answer = client.get(path)
            assert answer.status_code == 401
            assert answer.json()["code"] == "authentication_failed"
            assert answer["WWW-Authenticate"].startswith("Bearer")

    @pytest.mark.django_db
    def test_is_not_read_from_the_address(self) -> None:
        _, text = create_api_token(
            user=make_user(Role.EDITOR), name="x", actor=machine_actor("command line"), reason="", now=NOON
        )
        assert APIClient().get(f"/api/v1/claims/?token={text}").status_code == 401

    def test_ends_with_its_revocation(self, reader: APIClient) -> None:
        assert reader.get("/api/v1/claims/").status_code == 200
        token = ApiToken.objects.get()
        revoke_api_token(token=token, actor=machine_actor("command line"), reason="", now=NOON)
        assert reader.get("/api/v1/claims/").status_code == 401
