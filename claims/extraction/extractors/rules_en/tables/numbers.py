"""Number words, vague words, and the words around a number that move its bounds (DESIGN section 5)."""

from claims.extraction.extractors.reading.phrases import table_of
from claims.extraction.extractors.reading.word_sets import word_set

UNITS = {
    word: value
    for value, word in enumerate(
        [
            "zero",
            "one",
            "two",
            "three",
            "four",
            "five",
            "six",
            "seven",
            "eight",
            "nine",
            "ten",
            "eleven",
            "twelve",
            "thirteen",
            "fourteen",
            "fifteen",
            "sixteen",
            "seventeen",
            "eighteen",
            "nineteen",
        ]
    )
} | {"nought": 0, "naught": 0}
TENS = {
    word: 20 + 10 * step
    for step, word in enumerate(["twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety"])
}
SCALES = {
    "hundred": 100,
    "thousand": 1_000,
    "million": 1_000_000,
    "billion": 1_000_000_000,
    "bn": 1_000_000_000,
    "trillion": 1_000_000_000_000,
    "mln": 1_000_000,
    "bln": 1_000_000_000,
    "tln": 1_000_000_000_000,
    "lakh": 100_000,
    "crore": 10_000_000,
}
DOZEN = {"dozen": 12, "dozens": 12, "dzs": 12, "dozs": 12}

VAGUE = table_of(
    {
        "vague": """
            dozens | scores | hundreds | thousands | tens of thousands | hundreds of thousands |
            several dozen | several hundred | several thousand | dozens more | several |
            numerous | a few | a handful | a number | a large number | countless | multiple |
            a couple
        """
    }
)
# "Some", "many" and "few" say too little to be anybody's figure; "some 40" is about forty (see BEFORE).

# Each word before a number: what it does to the bounds.
BEFORE = table_of(
    {
        "gt": """
            more than | over | above | in excess of | upwards of | upward of | greater than | north
            of | exceeding | exceeded | exceed | exceeds | surpassed | surpass | surpassing | topped | tops |
            topping | larger than | bigger than | higher than
        """,
        "ge": """
            at least | no fewer than | no less than | not less than | not fewer than | a minimum of
            | minimum | at minimum | at the least | at the very least | at a minimum
        """,
        "le": "up to | as many as | at most | no more than | not more than | a maximum of | maximum | as high as",
        "lt": "less than | fewer than | lower than | smaller than | under | below | well under",
        "about": """
            about | around | approximately | roughly | nearly | almost | some | close to | an
            estimated | estimated | approx | circa | near | nearing | perhaps | probably | possibly
            | averaged | averaging | in the region of | in the order of | on the order of | something like | as few as
            | just over | just under | a little over | barely | ~
        """,
        "plain": """
            a total of | total of | in total | additional | further | exactly | only | just | all |
            the | these | those | all of | other | the other | its | their | his | her | well |
            another | an additional | a further
        """,
    }
)
AFTER = table_of(
    {
        "ge": "or more | or greater | or above | or over | + | plus | at least | and counting",
        "about": "or so | odd | or thereabouts",
        "le": "or fewer | or less | at most",
    }
)

# "Not a single passenger": none of what follows.
NOT_ONE = table_of({"none": "not a single | not one"})
# "Rose from 12 to 15" is a change, "from 12 to 15 people" a range.
CHANGES = word_set("""
    revised updated changed went go goes going brought brings bringing pushed pushes pushing taking took takes moved
    shot adjusted corrected amended total number
""")

# Nothing at all: "no casualties", "nobody was hurt".
NOBODY = table_of(
    {
        "nobody": """
            no one | no-one | nobody | none | not a single person | not one person | no person | no
            people | not a soul
        """
    }
)
ORDINALS = word_set("""
    first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth fourteenth
    fifteenth sixteenth seventeenth eighteenth nineteenth twentieth
""")
ORDINAL_VALUES = {
    word: value
    for value, word in enumerate(
        [
            "zeroth",
            "first",
            "second",
            "third",
            "fourth",
            "fifth",
            "sixth",
            "seventh",
            "eighth",
            "ninth",
            "tenth",
            "eleventh",
            "twelfth",
            "thirteenth",
            "fourteenth",
            "fifteenth",
            "sixteenth",
            "seventeenth",
            "eighteenth",
            "nineteenth",
            "twentieth",
        ]
    )
}
# A number before one of these counts no victims.
NOT_COUNTED = word_set("""
    percent % percentage years year months month weeks week days day hours hour minutes minute seconds
    second meters metres meter metre kilometers kilometres kilometer kilometre km miles mile mi feet foot ft
    inches inch kg kilograms tons tonnes ton tonne pounds lbs dollars euros cents degrees am pm a.m p.m a.m.
    p.m. o'clock mm cm m hectares acres mph times block points magnitude counts count charges charge rounds
    shots bullets casings years-old year-old yr-old yr yrs y yo y.o. per
""")
NOT_COUNTED_BEFORE = word_set("""
    $ € £ ¥ # no. image photo slide number age aged ages magnitude chapter article section route highway interstate page
""")
# Names of share indexes and rankings that end in a number ("the FTSE 100").
INDEXES = table_of(
    {
        "index": """
            s & p | s p | sp | ftse | nasdaq | fortune | forbes | stoxx | euro stoxx | nikkei | cac | dax | russell |
            kospi | csi | ibex | asx | topix | msci | mib | smi | billboard hot
        """
    }
)
# Before an emergency number, which counts nobody.
DIALED = word_set("called calls call calling dialed dialled dial phoned ring rang a the to")
# "One of them died" counts one; "one of several reasons" counts nothing.
PART_OF = word_set("them the those these whom")
