import json
from pathlib import Path

import pytest
from django.core.management import CommandError, call_command

from claims.consistency.checked.models import CheckedClaim

pytestmark = pytest.mark.django_db

REVIEW = {
    "url": "https://facts.example/1",
    "claimReviewed": "A bridge fell in Lindau.",
    "author": {"name": "Fact Desk"},
}


def load(path: Path, capsys: pytest.CaptureFixture[str]) -> str:
    call_command("import_claim_reviews", path)
    return " ".join(capsys.readouterr().out.split())


def test_makes_reviews_findable_and_says_what_could_not_be_read(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    path = tmp_path / "reviews.json"
    path.write_text(json.dumps([REVIEW, {**REVIEW, "url": ""}]), encoding="utf-8")
    told = load(path, capsys)
    assert "Review 2: It has no url" in told
    assert "1 fact checks read: 1 new, 0 changed." in told
    assert CheckedClaim.objects.get().publisher == "Fact Desk"
    assert "1 fact checks read: 0 new, 0 changed." in load(path, capsys)


def test_refuses_a_file_that_is_not_there(tmp_path: Path) -> None:
    with pytest.raises(CommandError, match="There is no file"):
        call_command("import_claim_reviews", tmp_path / "none.json")


def test_refuses_a_file_that_is_no_json(tmp_path: Path) -> None:
    path = tmp_path / "page.html"
    path.write_text("<html>")
    with pytest.raises(CommandError, match="not JSON"):
        call_command("import_claim_reviews", path)
