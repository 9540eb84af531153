import pytest

from claims.extraction.proposals import Proposal
from tests.extraction.extractors.rules_es.spanish import propose


def names(proposal: Proposal) -> list[str]:
    return [voice.name for voice in proposal.claimant]


@pytest.mark.parametrize(
    ("text", "chain"),
    [
        ("Murieron 12 personas.", []),
        ("Murieron 12 personas, según la policía.", ["policía"]),
        ("Según informó la alcaldesa Ana Ríos, murieron 12 personas.", ["alcaldesa Ana Ríos"]),
        ("De acuerdo con fuentes médicas, murieron 12 personas.", ["fuentes médicas"]),
        ("Ana Ríos dijo que murieron 12 personas.", ["Ana Ríos"]),
        ("«Murieron 12 personas», señaló Ana Ríos.", ["Ana Ríos"]),
        ("“Murieron 12 personas”, dijo un portavoz del Ejército.", ["portavoz del Ejército"]),
        ("Murieron 12 personas, dijo la portavoz del Ministerio de Salud.", ["portavoz del Ministerio de Salud"]),
        ("Ana Ríos, alcaldesa de la ciudad, explicó que murieron 12 personas.", ["Ana Ríos, alcaldesa de la ciudad"]),
        ("La agencia Nota, citando a la policía, informó que murieron 12 personas.", ["agencia Nota", "policía"]),
        ("El gobierno aseguró en su cuenta de Twitter que murieron 12 personas.", ["gobierno"]),
        ("La fiscalía ha confirmado que murieron 12 personas.", ["fiscalía"]),
        ("Según la ley, murieron 12 personas.", []),
        ("«Todo ardió. Murieron 12 personas. No queda nada», contó Luis Vega.", ["Luis Vega"]),
    ],
)
def test_a_figure_has_the_voice_that_gives_it(text: str, chain: list[str]) -> None:
    (proposal,) = propose(text)
    assert names(proposal) == chain
    assert proposal.voice == ("quoted" if chain else "own")


def test_two_speakers_of_one_sentence_keep_their_figures_apart() -> None:
    dead, hurt = propose("El portavoz dijo que murieron 12 personas y la policía informó que 30 resultaron heridas.")
    assert (names(dead), names(hurt)) == (["portavoz"], ["policía"])


def test_who_goes_on_without_being_named_again_speaks_once() -> None:
    (denial,) = propose("El Ejército negó el ataque y dijo que no disparó.")
    assert (names(denial), denial.exact) == (["Ejército"], "no disparó")


def test_a_short_name_is_resolved_within_the_document() -> None:
    found = propose(
        "El Ministerio de Salud dijo que murieron 12 personas. Más tarde, el Ministerio informó de 30 heridos. "
        "Añadió que cinco niños siguen desaparecidos."
    )
    assert [names(proposal) for proposal in found] == [["Ministerio de Salud"]] * 3


def test_what_is_denounced_is_alleged_and_what_is_denied_denied() -> None:
    (alleged,) = propose("La organización denunció que murieron 12 personas.")
    denial, denied = propose("La policía negó que murieran 12 personas.")
    assert alleged.modality == "alleged"
    assert (denial.kind, denied.kind, denied.polarity) == ("denial", "figure", "denies")
