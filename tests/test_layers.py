"""Foreign keys point down the layers, too: the import contract cannot see those that are written as text."""

import tomllib
from pathlib import Path

from django.apps import apps
from django.db.models import Field

PROJECT = Path(__file__).resolve().parent.parent


def layers() -> dict[str, int]:
    """Capability to height, lowest 0, from the one list that the import contract uses as well."""
    contracts = tomllib.loads((PROJECT / "pyproject.toml").read_text())["tool"]["importlinter"]["contracts"]
    layered = next(contract for contract in contracts if contract.get("containers") == ["claims"])
    heights = enumerate(reversed(layered["layers"]))
    return {name.strip(): height for height, row in heights for name in row.replace(":", "|").split("|")}


def capability_of(model: type) -> str:
    """ "register" for a model of `claims.register.models`."""
    return model.__module__.split(".")[1]


def foreign_keys() -> list[Field]:  # type: ignore[type-arg]
    models = apps.get_app_config("claims").get_models(include_auto_created=True)
    return [field for model in models for field in model._meta.get_fields() if field.is_relation and field.concrete]


class TestForeignKeys:
    def test_point_downward_between_capabilities(self) -> None:
        heights = layers()
        upward = []
        for field in foreign_keys():
            target = field.related_model
            if not isinstance(target, type) or not target.__module__.startswith("claims."):
                continue
            source, aim = capability_of(field.model), capability_of(target)
            if source != aim and heights[source] <= heights[aim]:
                upward.append(f"{field.model.__name__}.{field.name} -> {target.__name__}")
        assert not upward

    def test_are_looked_at_at_all(self) -> None:
        assert len(foreign_keys()) > 30

    def test_leave_the_app_for_accounts_only(self) -> None:
        outside = {
            target._meta.label
            for field in foreign_keys()
            if isinstance(target := field.related_model, type) and not target.__module__.startswith("claims.")
        }
        assert outside <= {"auth.User"}
