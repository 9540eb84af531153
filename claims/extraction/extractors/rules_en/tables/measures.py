"""What is counted, and the words that say so.

Each measure lists its words by how they stand to the number:
`verbs` are written base, third person, -ing, past, participle (regular ones as the base alone);
`intransitive` follow the number ("13 died"); `states` stand beside it ("13 dead"); `nouns` are counted
themselves ("13 deaths"); `of` come before it ("death toll of", "claimed the lives of").
"""

from dataclasses import dataclass

from claims.extraction.extractors.reading.word_sets import word_set

KILLED, INJURED, OTHER = "killed", "injured", "other"


# What happens to people, and is counted in people where the text does not say of whom.
HUMAN_MEASURES = word_set("killed injured missing detained displaced rescued shot casualties participants")


@dataclass(frozen=True, slots=True)
class MeasureWords:
    verbs: str = ""
    intransitive: str = ""
    states: str = ""
    nouns: str = ""
    of: str = ""
    unit: str | None = None


# "Taken to a hospital", "rushed to hospitals": told of people who were hurt.
_HOSPITAL = " | ".join(
    f"{verb} to {article}{place}".replace("  ", " ")
    for verb in ("taken", "rushed", "transported", "airlifted", "flown", "brought", "sent", "transferred")
    for article in ("", "a ", "the ", "an area ", "area ", "local ", "a local ", "a nearby ", "nearby ")
    for place in ("hospital", "hospitals")
)
MEASURES: dict[str, MeasureWords] = {
    "killed": MeasureWords(
        verbs="kill murder massacre martyr assassinate execute slaughter slay/slays/slaying/slew/slain",
        intransitive="""
            died | dies | dying | have died | has died | had died | die | perished | succumbed |
            lost their lives | lost his life | lost her life | lost their life | lost lives | were
            shot dead | was shot dead | shot dead | were shot and killed | was shot and killed |
            shot and killed | fatally shot | fatally stabbed | shot to death | found shot to death |
            found fatally shot | found shot dead | stabbed to death |
            beaten to death | found dead | pronounced dead | declared dead | gunned down | burned to
            death | drowned | fatally wounded | fatally injured | mortally wounded | shot fatally |
            fell victim | confirmed dead | stabbed and killed | shot multiple times and killed |
            fatally struck | hit and killed | struck and killed | killed themselves | killed himself
            | killed herself | passed away | bled to death | was fatally | were fatally | fatally
        """,
        states="dead | deceased | lifeless",
        nouns="""
            death | deaths | fatality | fatalities | martyrs | dead bodies | corpses | bodies |
            homicides | murders | killings | lives | life | loss of life
        """,
        of="""
            death toll | death count | toll | number of dead | number of the dead | number of deaths
            | number of fatalities | number of killed | number of those killed | number of people
            killed | number of victims killed | number of civilians killed | lives of | life of |
            fatally shoots | fatally shoot | shoots and kills | shoot and kill | shot to death | stabbed to death |
            fatal shooting of | fatal stabbing of | shooting death of | shooting deaths of |
            stabbing death of | fatally shooting | fatally shot | shot and killed | shot dead |
            death of | deaths of | killing of | murder of | murders of | killings of | deaths to |
            dead to | fatalities to | toll of victims | bodies of
        """,
    ),
    "injured": MeasureWords(
        verbs="injure wound hurt/hurts/hurting/hurt/hurt maim hospitalize hospitalise",
        intransitive=_HOSPITAL
        + """
            | listed in stable condition | listed in critical condition | listed in serious condition |
            listed in fair condition | listed in good condition | fighting for his life | fighting for her life |
            fighting for their lives | fights for his life | fights for her life | on life support |
            with multiple gunshot wounds | suffering a gunshot wound | suffering gunshot wounds |
            suffered multiple gunshot wounds | suffered injuries | sustained injuries | suffered wounds |
            sustained wounds | received injuries | were taken to hospital | were taken to the hospital |
            was taken to the
            hospital | was taken to hospital | were rushed to hospital | were shot and wounded | was
            shot and wounded | shot and wounded | shot and injured | were shot and injured | was
            shot and injured | suffered burns | suffering injuries | with injuries | with wounds |
            in critical condition | in serious condition | in stable condition | were hospitalized |
            sought treatment | were treated for injuries | suffered gunshot wounds | sustained
            gunshot wounds | suffered non-life-threatening injuries | suffered non-life threatening injuries |
            with gunshot wounds |
            with serious injuries | with minor injuries | with life-threatening injuries |
            with non-life-threatening injuries | remains in the hospital | remained in the hospital | remains
            hospitalized | is in the hospital | are in the
            hospital | is being treated at a hospital | are being treated at a hospital | in the hospital |
            in hospital | to the hospital | in grave condition | in fair condition | in good condition |
            in guarded condition | in extremely critical condition | hit by gunfire | struck by gunfire |
            hit by a bullet | hit by bullets | hit by stray bullets | hit by a stray bullet |
            hit by stray bullet | struck by a stray bullet | struck by stray bullet | struck by gunshots |
            hit by gunshots | caught in crossfire | caught in the crossfire | survives being shot |
            survived being shot | suffered a gunshot wound | sustained a
            gunshot wound |
            with a gunshot wound | critically injured | critically wounded | seriously injured | seriously wounded |
            were rushed to the hospital | was rushed to the hospital | were taken to hospitals | were taken to area
            hospitals | were transported to hospitals | was airlifted | were airlifted | was flown to | were
            flown to |
            suffering from gunshot wounds  | was grazed | was struck by a bullet | was
            hit by a bullet   | were struck by bullets | is recovering | are recovering | are recovering |
            expected to recover | expected to survive | non-life-threatening injuries |
            life-threatening injuries | life threatening injuries
        """,
        states="wounded | injured | hurt | hospitalized | hospitalised | in critical condition | critical",
        nouns="injuries | injury | wounded people",
        of="""
            bullet struck | bullets struck | bullet hit | bullets hit | gunfire struck | gunfire hit |
            bullet grazed | bullets grazed |
            shot and wounded | shot and injured | shot and critically wounded | shot and seriously wounded |
            number of injured | number of the injured | number of wounded | number of the wounded |
            number of injuries | number of people injured | number of people wounded | number of
            those injured | number of those wounded | injuries to | number of civilians injured |
            number of victims injured | injury of | injury to |
            wounding of | injuring of | injured to | wounded to | seriously injured | seriously wounded |
            critically injured | critically wounded | the injured include | the injured
            included
        """,
    ),
    "missing": MeasureWords(
        intransitive="""
            went missing | gone missing | disappeared | remain missing | remained missing | vanished
            | remain unaccounted for | feared missing | fate is unknown | fate remains unknown
        """,
        states="missing | unaccounted for | unaccounted",
        of="number of missing | number of the missing | what became of | fate of | whereabouts of",
    ),
    "detained": MeasureWords(
        verbs="detain arrest capture imprison jail apprehend",
        intransitive="taken into custody | taken prisoner | in custody | were taken prisoner",
        nouns="arrests | detentions | detainees | arrest",
        of="""arrest of | detention of | number of detainees | number of people detained |
            number of those detained | number of people arrested |
            number of detained | number of arrests""",
    ),
    "displaced": MeasureWords(
        verbs="displace evacuate uproot",
        intransitive="""
            fled | have fled | fled their homes | forced from their homes | lost their homes | left
            homeless | forced to flee | from their homes | out of their homes | from their villages | to flee |
            to flee
            their homes | to leave their homes | abandoned their homes
        """,
        states="homeless | displaced",
        nouns="displacements | evacuations | evacuees",
        of="number of displaced | evacuation of | displacement of",
    ),
    "rescued": MeasureWords(
        verbs="rescue save",
        intransitive="pulled from the rubble | pulled alive | found alive | pulled out alive | brought to safety",
        nouns="rescues",
        of="rescue of",
    ),
    "damaged_or_destroyed": MeasureWords(
        intransitive="""
            damaged or destroyed | destroyed or damaged | destroyed and damaged | damaged and
            destroyed | were damaged or destroyed | were destroyed or damaged
        """,
        of="""
            damaged or destroyed | destroyed or damaged | damaging or destroying | destroying or
            damaging | damaged and destroyed | destroying and damaging
        """,
    ),
    "damaged": MeasureWords(verbs="damage", of="damage to"),
    "destroyed": MeasureWords(
        verbs="destroy raze demolish level flatten ruin",
        intransitive="burned down | burnt down | collapsed | reduced to rubble",
        of="destruction of",
    ),
    # Hit by gunfire says neither killed nor injured; kept as what it is.
    "shot": MeasureWords(
        verbs="shoot/shoots/shooting/shot/shot",
        intransitive="""
            shot in the | hit in the | struck in the | shot himself | shot herself | shoots himself |
            shoots herself | shot themselves | got shot
        """,
        unit="people shot",
    ),
    "participants": MeasureWords(
        intransitive="marched | rallied | protested | demonstrated | took to the streets",
        unit="participants",
    ),
    "casualties": MeasureWords(
        intransitive="""
            killed or injured | killed or wounded | injured or killed | killed and injured | killed
            and wounded | dead or wounded | dead and wounded | dead or injured
        """,
        nouns="casualties | casualty",
        of="casualties of | number of casualties | casualty toll",
        unit="casualties",
    ),
}
# Kept in the register under another name, with the unit saying what is counted.
REGISTER_NAME = {"shot": OTHER, "casualties": OTHER, "participants": OTHER}
# Nouns of attacks that can be counted ("eight strikes"), and verbs that make "five times" a count of attacks.
ATTACK_NOUNS = word_set("""
    strike strikes attack attacks airstrike airstrikes air-strike air-strikes raid raids bombing bombings
    shelling shellings explosion explosions blast blasts shooting shootings missile-strikes rocket-attacks
    assault assaults bombardment bombardments salvo salvos incursion incursions clash clashes violation
    violations ambush ambushes earthquake earthquakes quake quakes aftershock aftershocks
""")
ATTACK_VERBS = word_set("""
    struck strike hit attacked attack shelled shell bombed bomb fired launched launch targeted bombarded
    carried raided shelled pounded violated
""")
