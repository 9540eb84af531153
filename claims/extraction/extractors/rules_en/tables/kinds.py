"""Phrases that make a sentence a claim of some kind. The words before the bar are looked for as they stand."""

from claims.extraction.extractors.reading.phrases import table_of
from claims.extraction.extractors.reading.word_sets import word_set

CHARACTERIZATIONS = table_of(
    {
        "legal": """
            war crime | war crimes | crime against humanity | crimes against humanity | genocide |
            ethnic cleansing | act of terrorism | acts of terrorism | act of terror | acts of terror
            | terrorist act | terrorist acts | state terrorism | terrorist attack | terrorist
            attacks | hate crime | hate crimes | breach of the geneva conventions | breach of the
            geneva convention | violation of the geneva conventions | violation of international law
            | violations of international law | violated international law | violation of
            international humanitarian law | violations of international humanitarian law | breach
            of international law | violation of human rights | violations of human rights | human
            rights violations | violation of the ceasefire | violated the ceasefire | crimes
            committed on the basis of hatred | out of hatred | indiscriminate attack |
            indiscriminate attacks | disproportionate | collective punishment | massacre | atrocity
            | atrocities | barbaric | barbarism | vandalism | act of aggression | act of war
        """,
    }
)
DENIALS = table_of(
    {
        "denies": """
            an absolute lie | absolute lie | a lie | lies | misinformation | disinformation | fake
            news | a fake | untrue | not true | false | baseless | groundless | fabrication |
            fabricated | no fire was opened | no fire has been opened | did not fire | did not
            strike | did not shell | did not attack | did not open fire | had not fired | had not
            struck | has not fired | has not struck | no strikes were carried out | no shots were
            fired | not involved in | no involvement | had nothing to do with | has nothing to do
            with | does not correspond to reality | do not correspond to reality | provocation |
            denied responsibility
        """,
    }
)
INTENT = table_of(
    {
        "intent": """
            planned to | were planned | was planned | planned in advance | intended to | intend to |
            intends to | aimed to | aims to | aimed at | with the aim of | with the intention of |
            with the goal of | in order to kill | to kill as many | deliberately | on purpose |
            intentionally | purposely | purposefully | premeditated | vowed to | threatened to |
            pledged to | sought to kill | plotted to | timed for | timed to | so that the toll | as
            many people as possible | as many casualties as possible
        """,
    }
)
STATUS = table_of(
    {
        "status": """
            brought to justice | held accountable | held responsible | held to account | remains at
            large | remain at large | still at large | at large | no arrests have been made | no
            arrests were made | investigation is ongoing | investigation is underway | under
            investigation | investigation continues | search continues | search goes on | searching
            for | rescue operations continue | search and rescue operations | fate of | is still
            unknown | are still unknown | what became of | remains unknown | remain unknown | is
            unknown | are unknown | has been unknown | no charges | impunity | gone unpunished |
            remains unpunished | unpunished | no suspects | motive is unknown | still unaccounted
            for
        """,
    }
)
RESPONSIBILITY = table_of(
    {
        "responsibility": """
            claimed responsibility | claim responsibility | claiming responsibility | responsible
            for | blamed | blames | blaming | was carried out by | were carried out by | was
            launched by | were launched by | was fired by | were fired by | was committed by | were
            committed by | committed by | perpetrated by | fired from the territory of | from the
            territory of | accused | accuses | is behind | was behind | were behind | is to blame |
            are to blame | was to blame
        """,
    }
)
EVENTS = table_of(
    {
        "event": """
            appeal was made to | to the international court of justice | to the international
            criminal court | to the european court of human rights | appealed to the | filed a
            lawsuit | filed a complaint | filed an appeal | lodged a complaint | submitted a
            complaint | sued | took the case to | criminal case was | opened a criminal case |
            launched a criminal case | criminal proceedings | opened an investigation | launched an
            investigation | criminal case has been | state of emergency | signed a ceasefire |
            ceasefire was agreed | agreed to a ceasefire | ceasefire came into force | truce came
            into force | was charged with | were charged with | has been charged with | was
            sentenced to | was arrested | were arrested | claimed victory | declared war | was shot
            down | were shot down | opened fire | war lasted | conflict lasted | hostilities lasted |
            fighting lasted | war raged | fighting raged | war began | war broke out | conflict broke
            out | conflict erupted | hostilities broke out | hostilities began | fighting broke out |
            fighting erupted | fighting began | war ended | conflict ended | hostilities ended |
            fighting ended
        """,
    }
)
# A sentence that says what should be, or asks, asserts nothing that can be checked.
WISHES = word_set("should must ought need needs urge urged urges hope hopes let if ask asks asked asking")
# Verbs that give a thing its label: "called the raid a war crime", "described it as genocide".
NAMING = word_set("""
    called calls call calling described describes describe labeled labelled labels branded brands termed terms dubbed
    denounced denounces condemned condemns characterized characterised characterizes deemed declared
""")
