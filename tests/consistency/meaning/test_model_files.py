from dataclasses import replace
from pathlib import Path

import pytest
from pytest_django.fixtures import Settings

from claims.consistency.meaning.model_files import chosen_files, packaged, verified_id
from claims.lib.errors import InvalidInput


def choose(settings: Settings, model: str) -> None:
    settings.MEANING = {"MODEL": model, "THREADS": "1"}


class TestChosenFiles:
    def test_are_the_packaged_ones_unless_told_otherwise(self, settings: Settings) -> None:
        choose(settings, "")
        assert chosen_files() == packaged()

    def test_are_none_where_people_want_none(self, settings: Settings) -> None:
        choose(settings, "none")
        assert chosen_files() is None

    def test_may_lie_in_a_folder_of_ones_own(self, settings: Settings, tmp_path: Path) -> None:
        for name in ("model.onnx", "tokenizer.json"):
            (tmp_path / name).write_text("{}")
        choose(settings, str(tmp_path))
        files = chosen_files()
        assert files is not None
        assert (files.name, files.onnx, files.pinned) == (tmp_path.name, tmp_path / "model.onnx", ())

    def test_name_the_one_that_is_missing(self, settings: Settings, tmp_path: Path) -> None:
        (tmp_path / "model.onnx").write_text("")
        choose(settings, str(tmp_path))
        with pytest.raises(InvalidInput, match=r"tokenizer\.json, which is not there"):
            chosen_files()


class TestVerifiedId:
    def test_carries_the_beginning_of_the_digest(self) -> None:
        assert verified_id(packaged()) == "all-MiniLM-L6-v2-int8@8199be6f699a"

    def test_refuses_other_bytes_under_the_same_name(self, tmp_path: Path) -> None:
        files = packaged()
        forged = tmp_path / "model.onnx"
        forged.write_bytes(files.onnx.read_bytes() + b"\0")
        with pytest.raises(InvalidInput, match="not the file we know") as refusal:
            verified_id(replace(files, onnx=forged, pinned=((forged, files.pinned[0][1]),)))
        assert refusal.value.details["expected"] == files.pinned[0][1]
