"""The description that programs are written against."""

from io import StringIO
from pathlib import Path

import pytest
import yaml
from django.core.management import call_command
from rest_framework.test import APIClient

from tests.api.test_access import ROUTES

PROJECT = Path(__file__).resolve().parent.parent.parent


class TestTheSchema:
    def test_is_the_one_in_docs_and_raises_no_warning(self) -> None:
        out = StringIO()
        call_command("spectacular", validate=True, fail_on_warn=True, stdout=out)
        written = (PROJECT / "docs" / "openapi.yaml").read_text()
        assert out.getvalue() == written, "the API changed: run `make docs` and look at the difference"

    def test_describes_every_route(self) -> None:
        paths = yaml.safe_load((PROJECT / "docs" / "openapi.yaml").read_text())["paths"]
        # The log's proofs belong to no collection of records, and are read by everybody.
        for proof in ("inclusion", "consistency"):
            assert list(paths.pop(f"/api/v1/log/{proof}/")) == ["get"]
        described = sum(len([method for method in row if method in ("get", "post")]) for row in paths.values())
        assert described == len(ROUTES)

    @pytest.mark.django_db
    def test_is_served_to_everybody(self) -> None:
        answer = APIClient().get("/api/v1/schema/")
        assert answer.status_code == 200
        assert answer["Content-Type"].startswith("application/vnd.oai.openapi")
