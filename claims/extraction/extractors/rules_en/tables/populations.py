"""Who or what was counted. The left word is the population's name in the register, on the right what texts call it."""

from claims.extraction.extractors.reading.word_sets import word_set

POPULATIONS: dict[str, str] = {
    "people": """
        people person persons individual individuals resident residents victim victims others human
        humans soul souls passenger passengers worker workers villager villagers tourist tourists
        employee employees patient patients worshippers worshiper worshipper mourners migrants migrant
        refugees refugee pilgrims pilgrim protesters protester demonstrators demonstrator inmates inmate
        prisoners prisoner hostages hostage inhabitants locals nationals citizens citizen bystanders
        bystander pedestrians pedestrian members member neighbors neighbor attendees customers relatives
        adults adult family-members believers fans miners fishermen shoppers homeowner homeowners
        teen-agers occupants occupant driver drivers partygoers clubgoers guests crew
    """,
    "civilians": "civilian civilians non-combatants noncombatants",
    "children": """
        child children kid kids minor minors infant infants baby babies boy boys girl girls toddler
        toddlers teenager teenagers teen teens youth youths juvenile juveniles schoolchildren
        schoolgirls schoolboys newborn newborns schoolboy schoolgirl son daughter grandson granddaughter
    """,
    "women": "woman women female females lady ladies grandmother mother wife girlfriend sister",
    "men": "man men male males gentleman husband boyfriend father brother grandfather guy",
    "elderly": "elderly pensioners pensioner seniors",
    "soldiers": """
        soldier soldiers troops troop servicemen serviceman servicemember servicemembers
        military-personnel fighters fighter combatants combatant militants militant rebels rebel
        insurgents insurgent jihadists militiamen gunners conscripts officers-and-soldiers marines
        marine airmen sailors terrorists
    """,
    "police": """
        police policeman policemen policewoman officer officers cop cops deputy deputies policemen
        gendarmes gendarme
    """,
    "suspects": """
        suspect suspects gunman gunmen attacker attackers assailant assailants shooter shooters
        perpetrator perpetrators bomber bombers
    """,
    "rescuers": """
        rescuer rescuers firefighter firefighters paramedic paramedics medic medics responders responder
        volunteers volunteer
    """,
    "medical_staff": "doctor doctors nurse nurses",
    "journalists": "journalist journalists reporter reporters cameraman cameramen photographer photographers",
    "students": "student students pupil pupils schoolmates classmates",
    "teachers": "teacher teachers professor professors",
    "families": "family families households household",
    "animals": "animal animals cattle livestock sheep cows horses dogs dog",
    "homes": "home homes house houses residence residences dwelling dwellings apartment apartments flat flats hut huts",
    "buildings": "building buildings structure structures block blocks skyscraper skyscrapers shops shop stores",
    "facilities": "facility facilities objects object premises installations",
    "schools": "school schools kindergarten kindergartens university universities",
    "hospitals": "hospital hospitals clinic clinics",
    "vehicles": "vehicle vehicles car cars bus buses truck trucks train trains ambulance ambulances tank tanks",
    "bridges": "bridge bridges",
    "aircraft": "aircraft plane planes helicopter helicopters drone drones jet jets uav uavs",
    "villages": "village villages town towns settlement settlements city cities",
}
BY_WORD: dict[str, str] = {word: name for name, words in POPULATIONS.items() for word in words.split()}

# Words that say one person where they follow "a" or "an" ("a man was killed").
SINGULAR = word_set("""
    person man woman boy girl child teenager teen toddler infant baby civilian soldier officer policeman
    policewoman deputy student teacher firefighter paramedic rescuer journalist reporter cameraman
    photographer doctor nurse resident victim passenger worker villager tourist employee bystander
    pedestrian driver youth serviceman citizen suspect gunman attacker assailant shooter bomber mother
    father grandmother grandfather wife husband sister brother son daughter girlfriend boyfriend neighbor
    male female juvenile minor member customer inmate fighter militant homeowner guard clerk cop medic
    volunteer pilot
""")
# "more than 40 more", "55 others", "three of them": counted with those before them, of no kind of their own.
ELLIPTIC = word_set("others other more them whom those these")
