"""The small words of English that end a noun phrase or stand between a number and its verb."""

from claims.extraction.extractors.reading.word_sets import word_set

AUXILIARIES = word_set("""
    was were is are be been being have has had get got gets having will would could may might can
""")
RELATIVES = word_set("who that which whom")
CONJUNCTIONS = word_set("and or & nor but")
PREPOSITIONS = word_set("""
    in at from of on near inside outside with by for to during after before across between under over
    through throughout within around against into onto since until as among amid including aboard along
    behind beside off via per despite without
""")
DETERMINERS = word_set("""
    a an the his her their its our your my this that these those him them himself herself themselves
""")
PRONOUNS = word_set("he she it they we i you him her them us me")
ADVERBS = word_set("""
    also later then still now already since reportedly so far thus both all each more too ever just only
    even again once allegedly initially subsequently eventually tragically sadly confirmed believed feared
    reported known said left
""")
PUNCTUATION = frozenset(
    [".", ",", ";", ":", "!", "?", "(", ")", "[", "]", '"', "“", "”", "'", "‘", "’", "—", "–", "-", "/", "…", "*", "•"]
)
STOPS = (
    PREPOSITIONS
    | CONJUNCTIONS
    | (DETERMINERS - {"a"})
    | PRONOUNS
    | RELATIVES
    | PUNCTUATION
    | word_set("""
        's not while when where if because than there here what how said says not n't a
    """)
    | word_set("""
        monday tuesday wednesday thursday friday saturday sunday today yesterday overnight
    """)
)
# Before "to": what somebody meant to do may not have been done.
ATTEMPTS = word_set("""
    try tries tried trying attempt attempts attempted attempting want wants wanted wanting plan plans planned planning
    plot plots plotted plotting threaten threatens threatened threatening intend intends intended intending conspired
    conspiring vowed vowing hoped hoping
""")
MODALS = word_set("could would might may can will should")
MONTHS = {
    name: number
    for number, names in enumerate(
        [
            "january jan",
            "february feb",
            "march mar",
            "april apr",
            "may",
            "june jun",
            "july jul",
            "august aug",
            "september sep sept",
            "october oct",
            "november nov",
            "december dec",
        ],
        1,
    )
    for name in names.split()
}
WEEKDAYS = {
    name: number
    for number, names in enumerate(
        [
            "monday mon",
            "tuesday tue tues",
            "wednesday wed",
            "thursday thu thurs",
            "friday fri",
            "saturday sat",
            "sunday sun",
        ]
    )
    for name in names.split()
}
