"""The words by which Spanish tells a day."""

from claims.extraction.extractors.reading.phrases import table_of
from claims.extraction.extractors.reading.word_sets import word_set

MONTHS = {
    name: number
    for number, names in enumerate(
        """enero ene | febrero feb | marzo | abril abr | mayo | junio jun | julio jul | agosto ago
        | septiembre setiembre sept sep | octubre oct | noviembre nov | diciembre dic""".split("|"),
        start=1,
    )
    for name in names.split()
}
WEEKDAYS = {
    name: number
    for number, names in enumerate("lunes|martes|miércoles miercoles|jueves|viernes|sábado sabado|domingo".split("|"))
    for name in names.split()
}
# Days from that of publication.
RELATIVE = table_of(
    {
        0: "hoy | esta mañana | esta tarde | esta noche | esta madrugada | este mismo día",
        -1: "ayer | anoche | ayer por la noche | ayer por la tarde | la pasada noche",
        -2: "anteayer | antes de ayer | antier | anteanoche",
    }
)
FILLERS = word_set("el del al este pasado último día la madrugada noche mañana tarde en , ( de")
SINCE = word_set("desde")
