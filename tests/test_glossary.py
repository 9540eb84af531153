"""The glossary explains every word of every vocabulary."""

import importlib
import inspect
from pathlib import Path

import pytest
from django.db.models import TextChoices

ROOT = Path(__file__).resolve().parents[1]
GLOSSARY = (ROOT / "docs" / "glossary.md").read_text(encoding="utf-8")
VOCABULARIES = sorted(path.parent.name for path in (ROOT / "claims").glob("*/vocabulary.py"))


def words_of(capability: str) -> dict[str, list[str]]:
    module = importlib.import_module(f"claims.{capability}.vocabulary")
    return {
        name: [str(value) for value in choices.values]
        for name, choices in inspect.getmembers(module, inspect.isclass)
        if issubclass(choices, TextChoices) and choices is not TextChoices and choices.__module__ == module.__name__
    }


@pytest.mark.parametrize("capability", VOCABULARIES)
def test_explains_every_word_of_a_vocabulary(capability: str) -> None:
    missing = {
        name: absent
        for name, values in words_of(capability).items()
        if (absent := [value for value in values if f"`{value}`" not in GLOSSARY])
    }
    assert missing == {}, "Add these words to docs/glossary.md, with what they mean."
