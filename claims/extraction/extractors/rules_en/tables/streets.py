"""Words of streets, of houses that take a town's name, and of what ties a person to a place."""

from claims.extraction.extractors.reading.word_sets import word_set

STREET_WORDS = word_set("""
    street streets st avenue avenues ave aves road roads rd boulevard boulevards blvd drive drives dr lane lanes ln
    highway highways hwy parkway pkwy court courts terrace pike turnpike freeway expressway bridge exit intersection
    block blocks
""")
# "St." and "Dr." also stand before a name.
STREETS_SHORT = word_set("rd ave aves blvd ln hwy pkwy ne nw se sw")
# Houses are called by towns and saints that may be far away.
HOUSE_WORDS = word_set("""
    hospital hospitals medical memorial clinic regional school high elementary middle college university academy church
    baptist catholic mall apartments apartment motel hotel inn club bar tavern park stadium
""")
# "A hospital in Olten", "the jail in Olten": where somebody was brought afterwards.
BROUGHT_TO = word_set("""
    hospital hospitals center centre clinic infirmary jail prison custody surgery treatment morgue office headquarters
    courthouse laboratory
""")
AFTERWARDS = word_set("pronounced charged arraigned booked listed treated underwent recovering remains died")
BRINGING = word_set("""
    taken transported flown airlifted rushed transferred brought driven moved fled drove returned traveled travelled
""")
LIVING = word_set("""
    man woman men women boy girl teen teenager resident residents native natives lives lived living live moved
    originally hails grew formerly hometown visiting
""")
# "Kansas license plates", "Texas law": a state that only describes.
ONLY_DESCRIBES = word_set("license licence plates plate native natives resident residents law laws registration tags")
OFFICES = word_set("""
    sheriff sheriffs deputies deputy jail court coroner prosecutor prosecutors authorities officials attorney detectives
    investigators police officers spokesman spokeswoman grand
""")
