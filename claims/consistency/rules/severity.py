"""How much a finding matters, from 0 to 1: what a desk should look at first.

A contradiction weighs by how far apart the figures are, and by how many independent origins stand on its weaker side:
five against four is a question, five against one is often one mistake. What a verdict puts at stake is added by those
who know of verdicts.
"""

# Below this a finding informs (an echo, a corroboration, a rising toll); it asks nobody to act.
MINOR = 0.25
# From here on it is looked at first.
GRAVE = 0.6

_GAP = 0.4
_SIDES = 0.1


def of_contradiction(base: float, share: float, left: int, right: int) -> float:
    """From `base`, with the gap as a `share` of the larger figure and the independent origins on either side."""
    weaker = max(1, min(left, right))
    return round(min(1.0, base + _GAP * share + _SIDES * (1 - 1 / weaker)), 3)
