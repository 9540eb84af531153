"""Words that stand beside the names of places."""

from claims.extraction.extractors.reading.word_sets import word_set

# Parts of a country of the first and of the second order, as countries call them in English.
REGION_WORDS = word_set("province region oblast governorate prefecture voivodeship canton territory emirate")
DISTRICT_WORDS = word_set("county district parish municipality raion borough subdistrict township")
TOWN_WORDS = word_set("""
    city town village neighborhood neighbourhood quarter suburb outskirts suburbs streets capital residents port
""")
# Behind the name of a part of a town.
QUARTER_WORDS = word_set("neighborhood neighborhoods neighbourhood neighbourhoods section quarter community")
NEAR_WORDS = word_set("near outside around outskirts suburbs suburb vicinity")
COMPASS = word_set("north south east west northeast northwest southeast southwest")
# Before what police and papers of a town are called: the town they serve.
SERVICES = word_set("police fire sheriff officers deputies firefighters")
# How papers shorten the states of the United States, and how the post does.
STATE_SHORT = word_set("""
    ala ariz ark calif colo conn del fla ga ill ind kan kans ky la md mass mich minn miss mo mont neb nev n.h n.j n.m
    n.y n.c n.d okla ore pa r.i s.c s.d tenn tex vt va wash w.va wis wyo d.c al ak az ar ca co ct de fl ga hi id il ia
    ks ky me md ma mi mn ms mt ne nv nh nj nm ny nc nd oh ok pa ri sc sd tn tx ut vt wa wv wi wy dc
""")
