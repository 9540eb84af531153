import pytest

from claims.extraction.extractors.reading.languages import language_of
from claims.extraction.extractors.registry import default_extractor
from claims.extraction.proposals import Report


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("The mayor said that twelve of the people in the building were hurt.", "en"),
        ("La alcaldesa dijo que doce de las personas del edificio fueron evacuadas.", "es"),
        ("O prefeito disse que doze das pessoas que estavam no prédio não foram feridas.", "pt"),
        ("Le maire a dit que douze des personnes dans le bâtiment ont été blessées.", "fr"),
        ("Il sindaco ha detto che dodici delle persone nella casa sono ferite e non gravi.", "it"),
        ("Der Bürgermeister sagte, dass zwölf der Menschen in dem Haus verletzt wurden und nicht mehr.", "de"),
        ("Storm: 16 killed", "en"),
        ("Fire Crews Weather Sports Traffic Opinion Contact Sign In Man Hurt In Blast " * 5, "en"),
        ("", "en"),
        ("Мэр сказал, что двенадцать человек пострадали при взрыве на рынке. " * 6, None),
    ],
)
def test_function_words_tell_the_language(text: str, language: str | None) -> None:
    assert language_of(text) == language


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("The mayor said that twelve people were hurt in the fire.", "rules-en"),
        ("La alcaldesa dijo que doce personas resultaron heridas en el incendio.", "rules-es"),
        ("Le maire a dit que douze personnes ont été blessées dans le feu.", "language-not-read"),
    ],
)
def test_a_report_is_read_by_the_rules_of_its_language(text: str, name: str) -> None:
    assert default_extractor(Report(text=text)).name == name


def test_what_is_in_no_language_we_read_has_no_proposals() -> None:
    report = Report(text="12 personnes ont été tuées dans la ville, selon le maire. 12 killed.")
    assert default_extractor(report).propose(report) == []
