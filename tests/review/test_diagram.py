from io import StringIO
from pathlib import Path

import pytest
from django.core.management import CommandError, call_command

from claims.review.diagram import states_page
from claims.review.rules import TRANSITIONS


def test_draws_every_transition_and_lists_it() -> None:
    page = states_page(TRANSITIONS)
    for row in TRANSITIONS:
        assert f"    {row.source or '[*]'} --> {row.target}: {row.action.value}\n" in page
        assert f"| {row.source or '-'} | {row.action.label}" in page


def test_ends_where_nothing_leads_on() -> None:
    page = states_page(TRANSITIONS)
    assert "published --> [*]" not in page
    assert "withdrawn --> [*]" in page
    assert "approved --> [*]" not in page


class TestGenerateDocs:
    def test_writes_the_page_that_its_check_then_accepts(self, tmp_path: Path) -> None:
        call_command("generate_docs", into=tmp_path, stdout=StringIO())
        call_command("generate_docs", into=tmp_path, check=True)
        assert (tmp_path / "docs" / "verdict-states.md").read_text(encoding="utf-8") == states_page(TRANSITIONS)

    def test_check_refuses_a_page_that_somebody_edited_and_shows_the_difference(self, tmp_path: Path) -> None:
        call_command("generate_docs", into=tmp_path, stdout=StringIO())
        page = tmp_path / "docs" / "verdict-states.md"
        page.write_text(
            page.read_text(encoding="utf-8").replace("wrote none of it", "may be anybody"), encoding="utf-8"
        )
        shown = StringIO()
        with pytest.raises(CommandError, match=r"docs/verdict-states\.md no longer says what the code does"):
            call_command("generate_docs", into=tmp_path, check=True, stderr=shown)
        assert "-| submitted | approve | editor who may be anybody" in shown.getvalue()

    def test_check_refuses_a_page_that_is_missing_and_writes_nothing(self, tmp_path: Path) -> None:
        with pytest.raises(CommandError):
            call_command("generate_docs", into=tmp_path, check=True, stderr=StringIO())
        assert list(tmp_path.iterdir()) == []
