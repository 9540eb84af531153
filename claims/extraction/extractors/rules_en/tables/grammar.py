"""The small words of English that end a noun phrase or stand between a number and its verb."""

AUXILIARIES = frozenset(
    "was were is are be been being have has had get got gets having will would could may might can".split()
)
RELATIVES = frozenset("who that which whom".split())
CONJUNCTIONS = frozenset("and or & nor but".split())
PREPOSITIONS = frozenset(
    "in at from of on near inside outside with by for to during after before across between under over through "
    "throughout within around against into onto since until as among amid including aboard along behind beside off "
    "via per despite without".split()
)
DETERMINERS = frozenset(
    "a an the his her their its our your my this that these those him them himself herself themselves".split()
)
PRONOUNS = frozenset("he she it they we i you him her them us me".split())
ADVERBS = frozenset(
    "also later then still now already since reportedly so far thus both all each more too ever just only even again once "
    "allegedly initially subsequently eventually tragically sadly confirmed believed feared reported known said left".split()
)
PUNCTUATION = frozenset(". , ; : ! ? ( ) [ ] \" “ ” ' ‘ ’ — – - / … * •".split())
STOPS = (
    PREPOSITIONS
    | CONJUNCTIONS
    | (DETERMINERS - {"a"})
    | PRONOUNS
    | RELATIVES
    | PUNCTUATION
    | frozenset("'s not while when where if because than there here what how said says not n't a".split())
    | frozenset("monday tuesday wednesday thursday friday saturday sunday today yesterday overnight".split())
)
MODALS = frozenset("could would might may can will should".split())
MONTHS = {
    name: number
    for number, names in enumerate(
        "january jan|february feb|march mar|april apr|may|june jun|july jul|august aug|september sep sept|"
        "october oct|november nov|december dec".split("|"),
        1,
    )
    for name in names.split()
}
WEEKDAYS = {
    name: number
    for number, names in enumerate(
        "monday mon|tuesday tue tues|wednesday wed|thursday thu thurs|friday fri|saturday sat|sunday sun".split("|")
    )
    for name in names.split()
}
