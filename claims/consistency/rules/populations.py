"""Who is counted, and which counts may meet.

"People" and "civilians" are used for the same count by reports of one event ("16 people", "sixteen civilians"), so
they meet, under the name "people". Children, women, men and those in uniform are parts of it: they meet their own kind
alone.
"""

from functools import lru_cache

PEOPLE = "people"
CIVILIANS = "civilians"

_SAME_COUNT = {
    "": PEOPLE,
    "people": PEOPLE,
    "persons": PEOPLE,
    "person": PEOPLE,
    "individuals": PEOPLE,
    "residents": PEOPLE,
    "inhabitants": PEOPLE,
    "victims": PEOPLE,
    "others": PEOPLE,
    "civilians": PEOPLE,
    "civilian": PEOPLE,
    "minors": "children",
    "child": "children",
    "troops": "soldiers",
    "servicemen": "soldiers",
    "officers": "police",
}

# Nobody is in two groups of one family, so their counts add up to no more than the count of everybody.
FAMILIES = (
    frozenset({"men", "women", "children"}),
    frozenset({"civilians", "soldiers", "police", "suspects"}),
)

# What stands left is contained in what stands right.
_WITHIN = {
    "children": PEOPLE,
    "women": PEOPLE,
    "men": PEOPLE,
    "elderly": PEOPLE,
    "soldiers": PEOPLE,
    "police": PEOPLE,
    "suspects": PEOPLE,
    "journalists": PEOPLE,
    "medics": PEOPLE,
    "firefighters": PEOPLE,
    "students": PEOPLE,
    "girls": "children",
    "boys": "children",
    "apartment buildings": "buildings",
    "houses": "buildings",
    "homes": "buildings",
    "schools": "buildings",
}


@lru_cache(maxsize=4096)
def counted_population(population: str) -> str:
    """The name under which a population is compared."""
    folded = " ".join(population.lower().split())
    return _SAME_COUNT.get(folded, folded)


def group_of(population: str) -> str:
    """The name of a group within a family; civilians are one there, whatever they are compared under."""
    folded = " ".join(population.lower().split())
    return CIVILIANS if folded in (CIVILIANS, "civilian") else counted_population(folded)


def is_within(inner: str, outer: str) -> bool:
    """Whether everybody in `inner` is also in `outer`, and not the other way round."""
    inner, outer = counted_population(inner), counted_population(outer)
    above = _WITHIN.get(inner)
    while above is not None:
        if above == outer:
            return True
        above = _WITHIN.get(above)
    return False
