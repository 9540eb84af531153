import pytest

from tests.extraction.extractors.rules_es.spanish import Row, figures, propose


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Murieron 12 vecinos.", [("killed", "people", 12, 12)]),
        ("12 civiles murieron.", [("killed", "civilians", 12, 12)]),
        ("El derrumbe dejó 12 muertos y 30 heridos.", [("killed", "people", 12, 12), ("injured", "people", 30, 30)]),
        ("Fallecieron tres bomberos.", [("killed", "rescuers", 3, 3)]),
        ("Nueve mineros perdieron la vida.", [("killed", "people", 9, 9)]),
        ("Fueron asesinados dos periodistas.", [("killed", "journalists", 2, 2)]),
        ("Resultaron heridos 17 alumnos.", [("injured", "students", 17, 17)]),
        ("El número de muertos subió a 13.", [("killed", "people", 13, 13)]),
        ("La cifra de heridos pasó de 12 a 19.", [("injured", "people", 19, 19)]),
        ("El alud causó la muerte de seis pastores.", [("killed", "people", 6, 6)]),
        (
            "El pistolero mató a cuatro e hirió a otros siete.",
            [("killed", "people", 4, 4), ("injured", "people", 7, 7)],
        ),
        ("Un hombre murió y una mujer resultó herida.", [("killed", "men", 1, 1), ("injured", "women", 1, 1)]),
        ("Un pastor de 71 años falleció.", []),
        ("Una anciana de 71 años falleció.", [("killed", "elderly", 1, 1)]),
        ("Murieron tres hombres y dos mujeres.", [("killed", "men", 3, 3), ("killed", "women", 2, 2)]),
        (
            "Ocho personas murieron y otras 34 resultaron heridas.",
            [("killed", "people", 8, 8), ("injured", "people", 34, 34)],
        ),
        ("Siguen desaparecidas 21 personas.", [("missing", "people", 21, 21)]),
        ("La policía detuvo a 40 manifestantes.", [("detained", "people", 40, 40)]),
        ("Unas 300 familias fueron evacuadas.", [("displaced", "families", 300, 300)]),
        ("Los buzos rescataron a cinco niñas.", [("rescued", "children", 5, 5)]),
        ("La crecida destruyó 3.500 viviendas.", [("destroyed", "homes", 3500, 3500)]),
        ("El granizo dañó 80 vehículos.", [("damaged", "vehicles", 80, 80)]),
        ("Las autoridades elevaron a 18 el número de fallecidos.", [("killed", "people", 18, 18)]),
        ("El hospital cifró en 45 los heridos.", [("injured", "people", 45, 45)]),
        ("Dos mujeres, de 23 y 45 años, fueron detenidas.", [("detained", "women", 2, 2)]),
        ("Un guardia resultó muerto y dos más heridos.", [("killed", "people", 1, 1), ("injured", "people", 2, 2)]),
        ("Fueron capturados 14 presuntos miembros de la red.", [("detained", "people", 14, 14)]),
        ("No hubo heridos.", [("injured", "people", 0, 0)]),
        ("El fuego no dejó víctimas.", [("killed", "people", 0, 0), ("injured", "people", 0, 0)]),
        ("Terminó sin muertos ni heridos.", [("killed", "people", 0, 0), ("injured", "people", 0, 0)]),
        ("Ninguno de los 12 pasajeros resultó herido.", [("injured", "people", 0, 0)]),
        ("Nadie murió.", [("killed", "people", 0, 0)]),
        ("El tren salió a las 12 con 40 personas.", []),
        ("La obra costó 12 millones de euros y murieron los árboles.", []),
    ],
)
def test_each_number_has_its_measure_and_population(text: str, found: list[Row]) -> None:
    assert figures(text) == found


@pytest.mark.parametrize(
    "text",
    [
        "Murieron 16 personas, entre ellas tres niños.",
        "Murieron 16 personas, de las cuales tres eran niños.",
        "Murieron 16 personas, tres de ellas niños.",
        "Murieron 16 personas. Tres de ellas eran niños.",
        "Murieron 16 personas, incluidos tres niños.",
    ],
)
def test_part_of_a_figure_points_at_the_whole(text: str) -> None:
    assert figures(text) == [("killed", "people", 16, 16), ("killed", "children", 3, 3)]
    assert [proposal.part_of for proposal in propose(text)] == [None, 0]


def test_a_figure_that_may_be_is_alleged_and_one_to_come_predicted() -> None:
    (may_be,) = propose("Hasta ocho personas podrían haber muerto.")
    (to_come,) = propose("Podrían morir ocho personas.")
    assert (may_be.modality, to_come.modality) == ("alleged", "predicted")
