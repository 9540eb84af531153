import pytest

from tests.extraction.extractors.rules_es.spanish import propose


@pytest.mark.parametrize(
    ("text", "kind", "exact"),
    [
        ("«Es falso que disparáramos», dijo el portavoz.", "denial", "Es falso que disparáramos"),
        ("El Ejército negó el ataque.", "denial", "El Ejército negó el ataque"),
        ("Continúa la búsqueda en el río.", "status", "Continúa la búsqueda en el río"),
        ("La milicia reivindicó el atentado.", "responsibility", "La milicia reivindicó el atentado"),
        ("La ONG dijo que fue un crimen de guerra.", "characterization", "fue un crimen de guerra"),
    ],
)
def test_a_sentence_without_a_figure_is_quoted_under_its_kind(text: str, kind: str, exact: str) -> None:
    (proposal,) = propose(text)
    assert (proposal.kind, proposal.exact) == (kind, exact)


@pytest.mark.parametrize("text", ["La noticia es falsa.", "¿Fue un crimen de guerra?", "Llovió en la sierra."])
def test_what_nobody_claims_is_no_claim(text: str) -> None:
    assert propose(text) == []
