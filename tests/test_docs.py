"""The documents agree with the code: words explained, layers drawn, promises and links pointing somewhere."""

import importlib
import inspect
import re
import tomllib
from pathlib import Path

import pytest
from django.db.models import TextChoices

ROOT = Path(__file__).resolve().parents[1]
CLAIMS = ROOT / "claims"
DOCS = ROOT / "docs"
GLOSSARY = (DOCS / "glossary.md").read_text(encoding="utf-8")
ARCHITECTURE = (DOCS / "architecture.md").read_text(encoding="utf-8")
PAGES = sorted([*ROOT.glob("*.md"), *DOCS.rglob("*.md")])


def words_of(capability: str) -> dict[str, list[str]]:
    module = importlib.import_module(f"claims.{capability}.vocabulary")
    return {
        name: [str(value) for value in choices.values]
        for name, choices in inspect.getmembers(module, inspect.isclass)
        if issubclass(choices, TextChoices) and choices is not TextChoices and choices.__module__ == module.__name__
    }


def section(page: str, heading: str) -> str:
    return page.split(f"## {heading}\n", 1)[1].split("\n## ", 1)[0]


@pytest.mark.parametrize("capability", sorted(path.parent.name for path in CLAIMS.glob("*/vocabulary.py")))
def test_glossary_explains_every_word_of_a_vocabulary(capability: str) -> None:
    missing = {
        name: absent
        for name, values in words_of(capability).items()
        if (absent := [value for value in values if f"`{value}`" not in GLOSSARY])
    }
    assert missing == {}, "Add these words to docs/glossary.md, with what they mean."


def layers_in(drawing: str) -> list[set[str]]:
    """The names at the start of each line, from the top; what follows two spaces or more explains them."""
    names = [re.split(r"\s{2,}", line.strip())[0] for line in drawing.splitlines()]
    return [set(name.split(" | ")) for name in names if name.strip("- ")]


def test_architecture_draws_the_layers_that_imports_keep() -> None:
    settings = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))
    enforced = settings["tool"]["importlinter"]["contracts"][0]["layers"]
    expected = [set(re.split(r" [|:] ", layer)) for layer in enforced if layer != "admin : models"]
    assert layers_in(section(ARCHITECTURE, "The layers").split("```")[1]) == expected


def test_architecture_names_constraints_and_triggers_that_exist() -> None:
    code = "\n".join(path.read_text(encoding="utf-8") for path in CLAIMS.rglob("*.py"))
    named = re.findall(r"`(\w+_\w+)`", section(ARCHITECTURE, "What keeps a promise"))
    assert named
    assert [name for name in named if name not in code] == []


@pytest.mark.parametrize("page", PAGES, ids=lambda page: page.relative_to(ROOT).as_posix())
def test_links_between_pages_lead_somewhere(page: Path) -> None:
    links = re.findall(r"\]\((?!https?:|#|mailto:)([^)#\s]+)", page.read_text(encoding="utf-8"))
    assert [link for link in links if not (page.parent / link).exists()] == []


def test_decisions_are_numbered_without_a_gap() -> None:
    numbers = sorted(int(page.name[:4]) for page in (DOCS / "adr").glob("[0-9]*.md"))
    assert numbers == list(range(1, len(numbers) + 1))


def test_every_direct_dependency_has_its_reason() -> None:
    reasons = (DOCS / "adr" / "0002-dependencies.md").read_text(encoding="utf-8")
    lines = [
        line for name in ("requirements.in", "requirements-dev.in") for line in (ROOT / name).read_text().splitlines()
    ]
    names = [
        match[0] for line in lines if (match := re.match(r"[a-z0-9-]+(?=\W|$)", line)) and not line.startswith("-")
    ]
    assert names
    assert [name for name in names if f"| {name} " not in reasons] == []
