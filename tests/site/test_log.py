"""The log as files for everybody."""

import hashlib

import pytest
from django.test import Client

from claims.audit.sealing.services import seal_pending
from claims.audit.signing.keys import PublicKey
from claims.audit.signing.notes import open_checkpoint
from claims.audit.tree.hashing import leaf_hash
from tests.audit.logs import public_data, seal_and_sign, write_acts
from tests.audit.tree.naive import tree_hash

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("signer_files")]


def publish(count: int) -> list[bytes]:
    """The public bytes of `count` entries that a checkpoint covers now."""
    entries = write_acts(count)
    seal_and_sign()
    return [public_data(entry) for entry in entries]


class TestCheckpoint:
    def test_is_the_newest_note_and_is_kept_for_a_moment_only(self, client: Client) -> None:
        data = publish(3)
        answer = client.get("/log/checkpoint")
        key = PublicKey.parse(client.get("/log/keys").content.decode().splitlines()[0])
        checkpoint = open_checkpoint(answer.content.decode(), [key])
        assert (checkpoint.size, checkpoint.root) == (3, tree_hash(data))
        assert answer["Content-Type"] == "text/plain; charset=utf-8"
        assert answer["Cache-Control"] == "public, max-age=5"

    def test_of_an_empty_log_is_not_there(self, client: Client) -> None:
        assert client.get("/log/checkpoint").status_code == 404


class TestTile:
    def test_holds_the_hashes_of_the_leaves_and_is_kept_for_ever(self, client: Client) -> None:
        data = publish(300)
        full, partial = client.get("/log/tile/0/000"), client.get("/log/tile/0/001.p/44")
        assert full.content == b"".join(map(leaf_hash, data[:256]))
        assert partial.content == b"".join(map(leaf_hash, data[256:]))
        assert full["Content-Type"] == "application/octet-stream"
        assert full["Cache-Control"] == partial["Cache-Control"] == "public, max-age=31536000, immutable"

    def test_of_an_earlier_size_is_still_there(self, client: Client) -> None:
        data = publish(300)
        assert client.get("/log/tile/0/000.p/7").content == b"".join(map(leaf_hash, data[:7]))

    def test_above_holds_the_root_of_each_full_tile(self, client: Client) -> None:
        data = publish(300)
        assert client.get("/log/tile/1/000.p/1").content == tree_hash(data[:256])

    @pytest.mark.parametrize(
        "path",
        ["0/001", "0/001.p/45", "0/002.p/1", "1/000", "2/000.p/1", "0/000.p/0", "0/000.p/256", "0/000.p/01", "00/000",
         "0/0", "0/x000/000", "64/000", "entries/001", "entries/001.p/45", "0/x999/x999/x999/x999/999",
         "0/000.p/", "x"],
    )  # fmt: skip
    def test_that_no_checkpoint_covers_or_no_path_names_is_not_there(self, client: Client, path: str) -> None:
        publish(300)
        assert client.get(f"/log/tile/{path}").status_code == 404

    def test_that_is_sealed_and_not_signed_is_not_there_yet(self, client: Client) -> None:
        publish(1)
        write_acts(1)
        seal_pending()
        assert client.get("/log/tile/0/000.p/2").status_code == 404


class TestEntries:
    def test_are_57_public_bytes_each_with_their_length(self, client: Client) -> None:
        data = publish(300)
        answer = client.get("/log/tile/entries/001.p/44")
        assert answer.content == b"".join(b"\x00\x39" + each for each in data[256:])

    def test_show_no_word_of_what_was_done(self, client: Client) -> None:
        publish(1)
        body = client.get("/log/tile/entries/000.p/1").content
        assert len(body) == 59
        assert b"a.b" not in body
        assert hashlib.sha256(b"").digest() not in body
