"""What amounts of money and shares are told of: the population's name on the left, how texts write it on the right.

Only these are proposed: a percentage or a sum that names nothing here is left alone.
"""

from claims.extraction.extractors.reading.phrases import table_of
from claims.extraction.extractors.reading.word_sets import word_set

SHARES = {
    "unemployment": "unemployment | unemployment rate | jobless rate | joblessness",
    "inflation": "inflation | inflation rate | annual inflation | consumer prices | consumer price index",
    "turnout": "turnout | voter turnout",
    "economic growth": "gdp | gross domestic product | the economy | economic growth | economic output",
    "poverty": "poverty | poverty rate",
    "interest rate": "interest rate | interest rates | key rate | policy rate | benchmark rate",
    "approval": "approval rating | approval",
    "mortality": "mortality | mortality rate | death rate | fatality rate",
    "literacy": "literacy | literacy rate",
    "violations": "violations | ceasefire violations | truce violations",
    "crime": "crime | crime rate | homicides | violent crime",
    "exports": "exports",
    "imports": "imports",
    "wages": "wages | salaries",
    "prices": "prices | food prices | fuel prices | house prices",
    "production": "production | industrial production | output | oil production",
    "vaccination": "vaccination rate | vaccination coverage",
}
SUMS = {
    "damage": "damage | damages | property damage | material damage | the damage",
    "losses": "losses | economic losses | loss",
    "aid": "aid | assistance | relief | humanitarian aid | military aid",
    "funding": "funding | funds | grant | grants | donations",
    "compensation": "compensation | reparations | settlement",
    "ransom": "ransom",
    "fines": "fine | fines | penalty | penalties",
    "bail": "bail | bond",
    "debt": "debt | debts | public debt",
    "deficit": "deficit | budget deficit | trade deficit",
    "budget": "budget | defense budget | defence budget",
    "cost": "cost | costs | total cost",
    "investment": "investment | investments",
    "loans": "loan | loans",
    "revenue": "revenue | revenues",
    "profit": "profit | profits | net profit",
    "exports": "exports",
    "imports": "imports",
}
SHARE_TABLE = table_of(SHARES)
SUM_TABLE = table_of(SUMS)

# Between what is measured and its number: words that assert it.
STATES = word_set("""
    is was were are of at to by has had have been be being stood stands reached reaches hit hits totaled totalled
    estimated put amounted amounts exceeded exceeds topped remained remains came set worth fixed in about around nearly
    almost roughly approximately more than over least up under below some an a the as high low much only just rate rose
    rises rising grew grows growing increased increases climbed climbs jumped jumps soared surged fell falls falling
    declined declines dropped drops shrank shrinks decreased decreases slowed slows accelerated contracted contracts
    expanded expands edged eased up down further from set record estimate estimated
""")
RISES = word_set("""
    rose rises rising rise grew grows growing grow growth increased increases increase climbed climbs jumped jumps
    soared surged expanded expands up
""")
FALLS = word_set("""
    fell falls falling fall declined declines decline dropped drops drop shrank shrinks decreased decreases decrease
    contracted contracts down
""")
# After one of these the number is where it came to, not by how much it moved.
ARRIVES = word_set("to at")
