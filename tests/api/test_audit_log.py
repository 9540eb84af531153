"""Proofs over the API, open to everybody."""

import base64
import uuid

import pytest
from django.test import Client

from claims.audit.signing.notes import parse_checkpoint
from claims.audit.tree.verifying import is_consistent, is_included
from tests.audit.logs import seal_and_sign, write_acts

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("signer_files")]


def sign() -> bytes:
    """The root that is signed now."""
    return bytes(seal_and_sign().root)


def raw(hashes: list[str]) -> list[bytes]:
    return [base64.b64decode(each) for each in hashes]


class TestInclusion:
    def test_shows_that_an_entry_stands_in_the_log(self, client: Client) -> None:
        entry = write_acts(20)[13]
        root = sign()
        told = client.get(f"/api/v1/log/inclusion/?history={entry.stream}&number=1").json()
        assert (told["index"], told["size"]) == (13, 20)
        assert is_included(base64.b64decode(told["leaf"]), 13, 20, root, raw(told["hashes"]))
        assert parse_checkpoint(told["checkpoint"].partition("\n\n")[0] + "\n").root == root

    def test_of_an_entry_that_is_not_there_or_not_signed_is_not_found(self, client: Client) -> None:
        entry = write_acts(1)[0]
        for history in (entry.stream, uuid.uuid4()):
            answer = client.get(f"/api/v1/log/inclusion/?history={history}&number=1")
            assert answer.status_code == 404
            assert "some seconds later" in answer.json()["sentence"]

    @pytest.mark.parametrize(
        "query", ["", "?history=x&number=1", "?history=00000000-0000-0000-0000-000000000000&number=0"]
    )
    def test_needs_a_place(self, client: Client, query: str) -> None:
        assert client.get(f"/api/v1/log/inclusion/{query}").status_code == 400


class TestConsistency:
    def test_shows_that_the_log_only_grew(self, client: Client) -> None:
        write_acts(20)
        old = sign()
        write_acts(300)
        new = sign()
        told = client.get("/api/v1/log/consistency/?old=20&new=321").json()
        assert is_consistent(20, old, 321, new, raw(told["hashes"]))

    @pytest.mark.parametrize("query", ["old=3&new=2", "old=1&new=99", "old=0&new=1", "old=1"])
    def test_needs_two_sizes_that_are_signed(self, client: Client, query: str) -> None:
        write_acts(3)
        sign()
        assert client.get(f"/api/v1/log/consistency/?{query}").status_code == 400
