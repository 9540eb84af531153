"""The recipe that adds a measure, followed step by step in memory: its entry, its examples, its lists."""

from pathlib import Path

import pytest

from claims.extraction.extractors.reading import worthiness
from claims.extraction.extractors.rules_en import cues, figures, links
from claims.extraction.extractors.rules_en.tables.measures import HUMAN_MEASURES, MEASURES, MeasureWords
from tests.extraction.extractors.reading import figures as figures_of

RECIPE = (Path(__file__).parents[3] / "docs" / "recipes" / "add-a-measure.md").read_text(encoding="utf-8")
ENTRY = next(block for block in RECIPE.split("```")[1::2] if "MeasureWords(" in block).removeprefix("python\n")
EXAMPLES = [example for line in ENTRY.splitlines() if "#" in line for example in line.split("#")[1].split('"')[1::2]]


@pytest.fixture
def vaccinated(monkeypatch: pytest.MonkeyPatch) -> None:
    entry = eval("{" + ENTRY + "}", {"MeasureWords": MeasureWords})  # noqa: S307 - the project's own page
    monkeypatch.setitem(MEASURES, "vaccinated", entry["vaccinated"])
    monkeypatch.setattr(cues, "_CUES", cues._table())
    for module in (links, figures):
        monkeypatch.setattr(module, "HUMAN_MEASURES", HUMAN_MEASURES | {"vaccinated"})
    monkeypatch.setitem(worthiness._BY_MEASURE, "vaccinated", 0.6)


def test_the_recipe_shows_an_example_of_each_way_a_number_stands() -> None:
    assert len(EXAMPLES) == 6


@pytest.mark.usefixtures("vaccinated")
class TestRecipe:
    @pytest.mark.parametrize("example", EXAMPLES)
    def test_finds_each_of_its_examples(self, example: str) -> None:
        sentence = (
            f"The clinic {example}." if example.startswith("vaccinated") else f"{example[0].upper()}{example[1:]}."
        )
        ((measure, population, lower, upper),) = figures_of(sentence)
        assert (measure, lower, upper) == ("vaccinated", 300, 300)
        assert population == ("children" if "children" in example else "people")

    @pytest.mark.parametrize("text", ["The vaccine was tested in 1990.", "The city vaccinated 300 houses."])
    def test_counts_nothing_else(self, text: str) -> None:
        assert figures_of(text) == []


def test_without_the_recipe_nobody_is_vaccinated() -> None:
    assert figures_of("The clinic vaccinated 300 children.") == []
