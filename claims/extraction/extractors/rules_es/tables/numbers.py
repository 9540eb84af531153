"""Number words, vague words, and the words around a number that move its bounds."""

from claims.extraction.extractors.reading.phrases import table_of
from claims.extraction.extractors.reading.word_sets import word_set

UNITS: dict[str, int] = {
    word: value
    for value, words in enumerate(
        """cero | un una uno | dos | tres | cuatro | cinco | seis | siete | ocho | nueve | diez | once | doce | trece
        | catorce | quince | dieciséis dieciseis | diecisiete | dieciocho | diecinueve | veinte
        | veintiún veintiuno veintiuna veintiun | veintidós veintidos | veintitrés veintitres | veinticuatro
        | veinticinco | veintiséis veintiseis | veintisiete | veintiocho | veintinueve""".split("|")
    )
    for word in words.split()
}
TENS = {
    word: 30 + 10 * step
    for step, word in enumerate("treinta cuarenta cincuenta sesenta setenta ochenta noventa".split())
}
HUNDREDS: dict[str, int] = {
    word: 100 * value
    for value, words in enumerate(
        """ | cien ciento | doscientos doscientas | trescientos trescientas | cuatrocientos cuatrocientas
        | quinientos quinientas | seiscientos seiscientas | setecientos setecientas | ochocientos ochocientas
        | novecientos novecientas""".split("|")
    )
    for word in words.split()
}
SCALES = {"mil": 1_000, "millón": 1_000_000, "millon": 1_000_000, "millones": 1_000_000}
# "Una treintena de heridos" is about thirty; a dozen is exactly twelve, as in other languages.
ABOUT_SO_MANY = {
    "decena": 10, "quincena": 15, "veintena": 20, "treintena": 30, "cuarentena": 40, "cincuentena": 50,
    "sesentena": 60, "centenar": 100, "millar": 1_000,
}  # fmt: skip
DOZEN = {"docena": 12}
VAGUE = table_of(
    {
        True: """
            decenas | docenas | varias decenas | varias docenas | cientos | varios cientos | centenares | varios
            centenares | miles | varios miles | millares | decenas de miles | cientos de miles | centenares de miles
            | millones | varios | varias | numerosos | numerosas | muchos | muchas | algunos | algunas | un puñado |
            diversos | diversas | pocos | pocas | multitud
        """
    }
)
# Before the number: ge at least, gt more than, le at most, lt less than, about, plain.
BEFORE = table_of(
    {
        "ge": "al menos | por lo menos | como mínimo | cuando menos | no menos de | mínimo",
        "gt": "más de | mas de | por encima de | superior a | superiores a",
        "le": "hasta | como máximo | a lo sumo | no más de",
        "lt": "menos de | por debajo de | inferior a",
        "about": """
            unos | unas | cerca de | casi | aproximadamente | alrededor de | en torno a | cosa de | unos cerca de
            | próximo a | cercano a | cercana a | se calcula que | se estima que
        """,
        "plain": """
            un total de | los | las | estos | estas | esos | esas | sus | otros | otras | otro | otra | nuevos |
            nuevas
        """,
    }
)
AFTER = table_of(
    {"ge": "o más | como mínimo | por lo menos", "le": "o menos | como máximo", "about": "aproximadamente"}
)
NOBODY = table_of(
    {
        True: """
            ningún | ninguna | ninguno | nadie | sin | no hubo | no hay | no había | no ha habido | no se
            registraron | no se registró | no se registran | no se han registrado | no se reportaron | no se
            reportan | no se reportó | no se han reportado | no se informó de | no se produjeron | no se han
            producido | no dejó | no ha dejado | no dejaron | no causó | no ha causado | no causaron | no
            provocó | no provocaron | no ocasionó | no se lamentan | no se lamentaron | sin que hubiera | sin
            que se registraran | sin dejar | sin causar | sin provocar | no hubo que lamentar | no se reportaban
            | no se contabilizaron
        """
    }
)
# The number before one of these measures, tells an age or the time, and counts nobody.
NOT_COUNTED = word_set("""
    año años mes meses día días semana semanas hora horas minuto minutos segundo segundos kilómetro kilómetros
    km metro metros m cm % por euro euros dólar dólares peso pesos grado grados veces vez kilo kilos kg tonelada
    toneladas hectárea hectáreas siglo puntos goles anos dias h
""")
NOT_COUNTED_BEFORE = word_set(
    "número núm nº artículo calle carretera resolución ruta a-las № $ € avenida boeing airbus"
)
