"""One invented report, read whole."""

from datetime import date
from decimal import Decimal

from claims.extraction.extractors.main_subject import main_figures
from claims.extraction.extractors.registry import default_extractor
from claims.extraction.proposals import Report

TEXT = """Al menos 14 personas murieron y otras 52 resultaron heridas el martes en una explosión en un mercado de la \
ciudad de Trujillo, informó la policía 🔴.

Entre los muertos hay tres niños, dijo la portavoz del Ministerio de Salud, Rosa Quiñones, en una rueda de prensa.

«No hubo ningún ataque», afirmó el alcalde Iván Peña. La fiscalía abrió una investigación.

Según los bomberos, la explosión destruyó una docena de tiendas y dañó 40 viviendas."""
REPORT = Report(
    text=TEXT, title="Explosión en un mercado deja 14 muertos", published=date(2021, 6, 16), source="El Norte"
)


def test_a_report_gives_its_figures_with_claimants_days_and_places() -> None:
    proposals = default_extractor(REPORT).propose(REPORT)
    assert [proposal.statement for proposal in proposals if proposal.figure] == [
        "policía: at least 14 people killed, Trujillo, 15 June 2021",
        "policía: 52 people injured, Trujillo, 15 June 2021",
        "portavoz del Ministerio de Salud, Rosa Quiñones: 3 children killed, Trujillo, 15 June 2021",
        "bomberos: 12 buildings destroyed, Trujillo, 15 June 2021",
        "bomberos: 40 homes damaged, Trujillo, 15 June 2021",
    ]


def test_every_anchor_is_the_words_of_the_text() -> None:
    proposals = default_extractor(REPORT).propose(REPORT)
    assert all(TEXT[each.start : each.end] == each.exact for each in proposals)
    assert [each.exact for each in proposals if each.kind == "status"] == ["La fiscalía abrió una investigación"]


def test_the_row_of_a_report_is_read_in_its_own_language() -> None:
    row = main_figures(default_extractor(REPORT).propose(REPORT), REPORT)
    assert (row.killed, row.injured) == ((Decimal(14), Decimal(14)), (Decimal(52), Decimal(52)))
    assert (row.date, row.place) == ("2021-06-15", "Trujillo")


def test_a_figure_that_is_only_denied_is_in_no_row() -> None:
    report = Report(
        text="La policía negó que murieran 12 personas en el desfile del domingo.", published=date(2021, 6, 16)
    )
    proposals = default_extractor(report).propose(report)
    assert [each.polarity for each in proposals if each.figure] == ["denies"]
    assert main_figures(proposals, report).killed is None
