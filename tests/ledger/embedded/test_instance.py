"""One foreground process per folder."""

from pathlib import Path

import pytest

from ledger.embedded.instance import RunningElsewhere, hold_instance


class TestHoldInstance:
    def test_refuses_a_second_holder_and_says_where_the_first_is(self, tmp_path: Path) -> None:
        with hold_instance(tmp_path) as note:
            note.write_text("at http://127.0.0.1:8000")
            with pytest.raises(RunningElsewhere, match=r"already runs .*127\.0\.0\.1:8000"), hold_instance(tmp_path):
                pass

    def test_is_free_again_afterwards(self, tmp_path: Path) -> None:
        with hold_instance(tmp_path):
            pass
        with hold_instance(tmp_path) as note:
            assert note.read_text().startswith("process ")
