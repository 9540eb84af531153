"""Words that make a sentence without a figure a claim worth checking."""

from claims.extraction.extractors.reading.phrases import table_of

DENIALS = table_of(
    {
        True: """
            es falso | es falsa | son falsas | son falsos | es mentira | son mentiras | desinformación | noticia
            falsa | noticias falsas | no atacó | no atacaron | no bombardeó | no abrió fuego | no disparó | no
            ha atacado | nada que ver | no es cierto | no es verdad | sin fundamento | infundadas | infundada |
            carece de fundamento | no tuvo participación | no está involucrado | no tiene relación | no realizó
            ataques
        """
    }
)
STATUS = table_of(
    {
        True: """
            nadie ha sido detenido | nadie fue detenido | ningún detenido | no hay detenidos | nadie ha sido
            juzgado | nadie ha sido condenado | sigue la investigación | investigación abierta | investigación
            en curso | sigue siendo investigado | quedó impune | sigue impune | en impunidad | abrió una
            investigación | abrió un proceso | los responsables siguen | continúa la búsqueda | continúan las
            labores | causa penal | causas penales | se desconoce el paradero | sin resolver
        """
    }
)
RESPONSIBILITY = table_of(
    {
        True: """
            responsabilizó a | responsabilizaron a | responsabiliza a | culpó a | culparon a | culpa a | acusó a
            | acusaron a | reivindicó | reivindicaron | se atribuyó | se adjudicó | perpetrado por | perpetrada
            por | cometido por | cometida por | lanzado por | lanzados por | lanzada por | disparado por |
            disparados por | atacado por | atacada por | bombardeada por | bombardeado por | es responsable de |
            son responsables de | autor del ataque | autores del ataque
        """
    }
)
CHARACTERIZATIONS = table_of(
    {
        True: """
            crimen de guerra | crímenes de guerra | crimen de lesa humanidad | crímenes de lesa humanidad |
            crimen contra la humanidad | crímenes contra la humanidad | genocidio | limpieza étnica | acto
            terrorista | ataque terrorista | terrorismo | violación del derecho internacional | castigo
            colectivo | masacre | barbarie
        """
    }
)
