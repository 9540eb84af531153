"""What is counted, and the words that say so.

`participles` are written in the masculine plural ("muertos") and stand beside the number, after an auxiliary, or alone
as a noun; `verbs` are finite and stand on either side ("murieron 12", "12 murieron"); `acts` and `totals` come before
the number ("mató a 12", "mató al menos a 12", "el número de muertos subió a 13"); `nouns` are counted themselves ("12
víctimas mortales").
"""

from dataclasses import dataclass

KILLED, INJURED, CASUALTIES = "killed", "injured", "casualties"


@dataclass(frozen=True, slots=True)
class MeasureWords:
    participles: str = ""
    verbs: str = ""
    acts: str = ""
    totals: str = ""
    nouns: str = ""
    unit: str | None = None


MEASURES: dict[str, MeasureWords] = {
    KILLED: MeasureWords(
        participles="muertos fallecidos asesinados abatidos ejecutados masacrados ahogados",
        verbs="""
            murieron | murió | mueren | muere | han muerto | ha muerto | habían muerto | había muerto | habrían
            muerto | fallecieron | falleció | fallecen | fallece | han fallecido | ha fallecido | perecieron |
            pereció | perdieron la vida | perdió la vida | perdía la vida | han perdido la vida | ha perdido la
            vida | pierden la vida | pierde la vida | muriera | murieran | fallecieran | hayan muerto
            | hayan fallecido | hubiera muerto | hubieran muerto | hubieran fallecido | haber muerto | haber
            fallecido | morirán | morir | mueran | habrían fallecido | habría muerto
        """,
        acts="""
            mató a | mataron a | ha matado a | han matado a | mata a | matan a | matando a | matar a | mató |
            mataron | asesinó a | asesinaron a | asesinan a | asesinar a | causó la muerte de | causó la muerte
            a | causaron la muerte de | causando la muerte de | provocó la muerte de | provocaron la muerte de |
            provocando la muerte de | acabó con la vida de | acabaron con la vida de | se cobró la vida de | se
            ha cobrado la vida de | quitó la vida a | costó la vida a | costado la vida a | dio muerte a | la
            muerte de | el asesinato de | las muertes de
        """,
        totals="""
            número de muertos | número de fallecidos | cifra de muertos | cifra de fallecidos | número de víctimas
            mortales | cifra de víctimas mortales | saldo de muertos | balance de muertos | balance de fallecidos |
            recuento de muertos | muertos asciende | muertos ascendió | muertos asciende ya | muertos sube |
            número de víctimas fatales | cifra de víctimas fatales | cifra oficial de muertos
        """,
        nouns="""
            víctimas mortales | víctima mortal | víctimas fatales | víctima fatal | muertes | decesos |
            fallecimientos | cadáveres | cuerpos sin vida | vidas
        """,
    ),
    INJURED: MeasureWords(
        participles="heridos lesionados hospitalizados contusionados intoxicados quemados",
        verbs="sufrieron heridas | sufrió heridas | sufrieron lesiones | sufrió lesiones | han sufrido heridas",
        acts="""
            hirió a | hirieron a | ha herido a | han herido a | hiriendo a | herir a | hiere a | lesionó a |
            lesionaron a | causó heridas a | causaron heridas a | provocó heridas a | dejando heridos a | dejó
            heridos a | dejó heridas a | dejó herido a | dejó herida a | hirió | hirieron
        """,
        totals="""
            número de heridos | cifra de heridos | balance de heridos | número de lesionados | cifra de lesionados |
            recuento de heridos | heridos asciende | heridos ascendió
        """,
    ),
    "missing": MeasureWords(
        participles="desaparecidos",
        verbs="desaparecieron | desapareció | han desaparecido | ha desaparecido",
        totals="número de desaparecidos | cifra de desaparecidos",
    ),
    "detained": MeasureWords(
        participles="detenidos arrestados encarcelados capturados",
        acts="""
            detuvo a | detuvieron a | ha detenido a | han detenido a | arrestó a | arrestaron a | capturó a |
            capturaron a | la detención de | las detenciones de | el arresto de
        """,
        totals="número de detenidos | cifra de detenidos",
        nouns="detenciones | arrestos",
    ),
    "displaced": MeasureWords(
        participles="desplazados evacuados",
        verbs="huyeron | huyó | han huido | abandonaron sus hogares | abandonaron sus casas | tuvieron que huir",
        acts="desplazó a | desplazaron a | evacuó a | evacuaron a | evacuar a | obligó a huir a | la evacuación de",
        totals="número de desplazados | cifra de desplazados",
    ),
    "rescued": MeasureWords(
        participles="rescatados",
        acts="rescató a | rescataron a | han rescatado a | ha rescatado a | el rescate de",
        totals="número de rescatados",
    ),
    "damaged": MeasureWords(
        participles="dañados averiados",
        verbs="sufrieron daños | sufrió daños | han sufrido daños",
        acts="dañó | dañaron | ha dañado | dañando | causó daños en | causaron daños en | daños en",
    ),
    "destroyed": MeasureWords(
        participles="destruidos derribados arrasados derruidos calcinados",
        verbs="se derrumbaron | se derrumbó | quedaron en ruinas",
        acts="destruyó | destruyeron | ha destruido | han destruido | destruyendo | derribó | derribaron | arrasó",
    ),
    CASUALTIES: MeasureWords(
        nouns="víctimas | bajas",
        totals="número de víctimas | cifra de víctimas | balance de víctimas | saldo de víctimas",
        unit="casualties",
    ),
}
REGISTER_NAME = {CASUALTIES: "other"}
# What makes a verb of a participle ("resultaron heridos"), and of "se" and a verb a passive.
AUXILIARIES = """
    fueron | fue | son | es | han sido | ha sido | habían sido | había sido | habrían sido | resultaron |
    resultó | resultan | resulta | han resultado | ha resultado | habían resultado | quedaron | quedó | han
    quedado | ha quedado | permanecen | permanece | siguen | sigue | están | está | se encuentran | se encuentra
    | continúan | continúa | estaban | estaba | serían | habrían resultado | cayeron | cayó | sean | resultaran
    | hayan resultado | hayan sido
"""
