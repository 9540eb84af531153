"""Secrets made up once."""

import stat
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

from ledger.embedded.secret_file import read_or_create_secret, write_private


class TestReadOrCreateSecret:
    def test_makes_a_long_one_that_only_its_owner_reads(self, tmp_path: Path) -> None:
        path = tmp_path / "secrets" / "key"
        assert len(read_or_create_secret(path)) >= 50
        assert stat.S_IMODE(path.stat().st_mode) == 0o600
        assert stat.S_IMODE(path.parent.stat().st_mode) == 0o700

    def test_gives_the_same_to_everybody_who_asks_at_once(self, tmp_path: Path) -> None:
        with ThreadPoolExecutor(8) as pool:
            found = set(pool.map(lambda _: read_or_create_secret(tmp_path / "key"), range(64)))
        assert len(found) == 1
        assert [path.name for path in tmp_path.iterdir()] == ["key"]


class TestWritePrivate:
    def test_replaces_what_was_there(self, tmp_path: Path) -> None:
        write_private(tmp_path / "note", "old")
        write_private(tmp_path / "note", "new")
        assert (tmp_path / "note").read_text() == "new\n"
