"""By what words a Spanish text says who says it, and who can say anything."""

from claims.extraction.extractors.reading.phrases import PhraseTable, table_of
from claims.extraction.extractors.reading.word_sets import word_set

# said: neutral; claim: the text keeps its distance; deny: the speaker says it is not so.
FORMS = {
    "said": """
        dijo dijeron dice dicen | afirmó afirmaron afirma afirman | informó informaron informa informan |
        aseguró aseguraron asegura aseguran | declaró declararon declara declaran | señaló señalaron señala
        señalan | explicó explicaron explica explican | indicó indicaron indica indican | confirmó confirmaron
        confirma confirman | anunció anunciaron anuncia anuncian | agregó agregaron agrega agregan | añadió
        añadieron añade añaden | precisó precisaron precisa | detalló detallaron detalla | manifestó
        manifestaron | expresó expresaron | comentó comentaron | relató relataron | reportó reportaron reporta
        reportan | comunicó comunicaron | escribió escribieron | publicó publicaron | tuiteó | sostuvo
        sostuvieron sostiene | subrayó subrayaron subraya | recordó recordaron | reconoció reconocieron |
        admitió admitieron | estimó estimaron estima estiman | calculó calculan | advirtió advirtieron advierte
        | contó contaron | apuntó apuntaron apunta | insistió | reveló revelaron
    """,
    "claim": """
        denunció denunciaron denuncia denuncian | acusó acusaron acusa | alegó alegaron alega alegan
        | culpó culparon culpó culpa responsabilizó responsabilizaron
    """,
    "deny": "negó negaron niega niegan | desmintió desmintieron desmiente | rechazó rechazaron rechaza rechazan",
}
PARTICIPLES = {
    "said": """
        dicho afirmado informado asegurado declarado señalado explicado indicado confirmado anunciado agregado
        añadido precisado detallado manifestado reportado comunicado escrito publicado sostenido reconocido
    """,
    "claim": "denunciado acusado alegado culpado",
    "deny": "negado desmentido rechazado",
}


def _said() -> dict[str, str]:
    phrases = {word: effect for effect, words in FORMS.items() for word in words.replace("|", " ").split()}
    for effect, words in PARTICIPLES.items():
        for participle in words.split():
            phrases |= {f"{have} {participle}": effect for have in ("ha", "han", "había", "habían")}
    return phrases


SAY_VERBS = PhraseTable(_said())
SOURCE_BEFORE_PHRASES = table_of(
    {"said": "según | de acuerdo con | de acuerdo a | citando a | conforme a | en palabras de | a decir de"}
)
# With the cue, not with what was said.
MEDIUM = table_of(
    {
        True: """
            en su cuenta de twitter | en su cuenta de x | en su cuenta oficial de twitter | en twitter | en
            facebook | en telegram | en un comunicado | en una rueda de prensa | en conferencia de prensa | en
            una entrevista | en su canal de telegram | en redes sociales | en sus redes sociales | a la prensa |
            a los periodistas | a periodistas | en declaraciones a la prensa
        """
    }
)
SPEAKERS = word_set("""
    portavoz vocero vocera ministerio ministro ministra gobierno presidente presidenta policía fiscalía fiscal
    autoridades autoridad alcalde alcaldesa gobernador gobernadora ejército fuentes fuente testigos testigo
    bomberos médicos médico funcionario funcionaria funcionarios funcionarios agencia diario periódico cadena
    ong organización cruz comisario jefe jefa director directora secretario secretaria defensor defensora
    oficina embajada embajador embajadora hospital juez jueza comandante general coronel medios prensa vecinos
    residentes familiares superviviente supervivientes informe parte consejería protección defensa departamento
    ayuntamiento primer vicepresidente canciller activistas activista abogado abogada experto expertos analistas
    rescatistas organismo instituto comité consejo él ella ellos militares
""")
PRONOUNS = word_set("él ella ellos ellas")
DETERMINERS = word_set("el la los las un una unos unas su sus este esta al del")
INSIDE_SOURCE = word_set("de del la las los el")
SOURCE_STOPS = word_set("""
    que y e o en a al con por para tras ante sobre cuando mientras se no quien pero como donde hoy ayer anoche
    este esta hubo hay ha han había son es fue fueron está están al sin ningún ninguna más lunes martes
    miércoles jueves viernes sábado domingo desde hasta durante si lo le les unos unas
""")
# Finite verbs of the past end so, and nouns do not.
VERB_ENDINGS = ("ó", "aron", "ieron")
ADVERBS = word_set("también además ya luego no asimismo posteriormente finalmente incluso después se lo le les")
SEGMENT_ENDS = word_set("; mientras pero aunque")
