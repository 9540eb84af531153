"""The schema that servers are sent keeps to what all of them accept."""

from collections.abc import Iterator
from typing import Any

import pytest
from pydantic import ValidationError

from claims.extraction.extractors.language_model.schema import ClaimAnswer, answer_schema
from tests.extraction.extractors.language_model.asking import claim, figure

# What structured output can be relied on to know; bounds and lengths are not among it.
KNOWN = {"type", "properties", "required", "additionalProperties", "items", "anyOf", "enum", "$ref", "$defs"}


def schemas_in(value: Any) -> Iterator[dict[str, Any]]:
    """Every schema inside a schema, named properties and definitions apart from keywords."""
    yield value
    for name in ("properties", "$defs"):
        for inner in value.get(name, {}).values():
            yield from schemas_in(inner)
    for inner in [*value.get("anyOf", []), *([value["items"]] if "items" in value else [])]:
        yield from schemas_in(inner)


class TestAnswerSchema:
    def test_uses_no_keyword_that_servers_refuse(self) -> None:
        assert set().union(*(schema.keys() for schema in schemas_in(answer_schema()))) == KNOWN

    def test_requires_every_field_and_allows_no_other(self) -> None:
        objects = [schema for schema in schemas_in(answer_schema()) if schema.get("type") == "object"]
        assert len(objects) == 5
        for each in objects:
            assert set(each["required"]) == set(each["properties"])
            assert each["additionalProperties"] is False


class TestClaimAnswer:
    @pytest.mark.parametrize(
        "changes",
        [
            {"kind": "rumor"},
            {"voice": "loud"},
            {"polarity": None},
            {"subject_scope": "all"},
            {"quote": 5},
            {"claimant": [{"cue": "said"}]},
            {"figure": {"measure": "killed"}},
        ],
    )
    def test_refuses_words_that_the_register_does_not_have(self, changes: dict[str, Any]) -> None:
        with pytest.raises(ValidationError):
            ClaimAnswer.model_validate({**claim("Ten died"), **changes})

    @pytest.mark.parametrize("lower", ["many", True, float("nan"), float("inf"), [10]])
    def test_refuses_a_bound_that_is_no_number(self, lower: Any) -> None:
        with pytest.raises(ValidationError):
            ClaimAnswer.model_validate(figure("Ten died", "Ten", lower, 10))

    def test_takes_what_is_missing_as_not_known(self) -> None:
        given = {name: value for name, value in claim("Ten died").items() if value not in (None, [])}
        checked = ClaimAnswer.model_validate({**given, "mood": "grim"})
        assert (checked.date, checked.place, checked.figure, checked.part_of, checked.claimant) == (
            None,
            None,
            None,
            None,
            [],
        )
