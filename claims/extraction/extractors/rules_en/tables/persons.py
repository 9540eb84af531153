"""What a noun says of one person: sex, child or adult, and on which side of an attack."""

from claims.extraction.extractors.reading.word_sets import word_set

MALE = word_set("""
    he man male boy father husband brother son grandfather grandson uncle nephew boyfriend gentleman policeman
    serviceman cameraman dad schoolboy groom widower stepfather stepson himself
""")
FEMALE = word_set("""
    she woman female girl mother wife sister daughter grandmother granddaughter aunt niece girlfriend lady
    policewoman mom schoolgirl bride widow stepmother stepdaughter herself
""")
CHILD = word_set("""
    boy girl child kid toddler baby infant newborn schoolboy schoolgirl
""")
ADULT = word_set("""
    man woman father mother husband wife grandfather grandmother officer deputy policeman policewoman sergeant
    driver clerk guard soldier doctor nurse teacher firefighter paramedic boyfriend girlfriend lady gentleman homeowner
    dad mom uncle aunt trooper
""")
POLICE = word_set("officer deputy policeman policewoman sergeant trooper cop detective lieutenant sheriff marshal")
ATTACKER = word_set("suspect gunman attacker assailant shooter bomber perpetrator robber intruder")
# One more person than those told of before.
DISTINCT = word_set("another second third fourth fifth sixth other also additional")
# Words that say what hit somebody, and not how it ended.
BULLETS = ("gunshot", "gunfire", "bullet", "being shot")
