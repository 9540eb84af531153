"""Kinds of events by the words that tell them."""

import re
from collections import Counter

# The first name that fits a word is its kind; more specific ones stand first.
_CUES = {
    "missile strike": r"missiles?|rockets?|ballistic",
    "air strike": r"air ?strikes?|air raids?|drones?|bombard\w*|warplanes?",
    "shelling": r"shell(?:s|ed|ing|ings)|artillery|mortars?",
    "bombing": r"bomb(?:s|ing|ings|er|ers)?|explosives?|blasts?|explosions?|exploded|suicide attack\w*",
    "shooting": r"shootings?|shot|gunm[ae]n|gunfire|shooters?|opened fire",
    "stabbing": r"stabb\w+|knife|knives",
    "earthquake": r"earthquakes?|quakes?|tremors?|aftershocks?",
    "flood": r"flood\w*|deluge|mudslides?|landslides?",
    "storm": r"storms?|hurricanes?|cyclones?|typhoons?|tornado\w*",
    "fire": r"wildfires?|blazes?|(?:a|house|apartment|hotel|factory|forest) fires?|fires? (?:broke|swept|tore)|arson",
    "crash": r"crash\w*|collisions?|collided|derail\w*|capsiz\w*|sank",
    "collapse": r"collapse[ds]?|cave-in",
    "outbreak": r"outbreaks?|epidemics?|virus|cholera|infections?",
    "protest": r"protests?|protesters?|demonstrat\w+|riots?|clashes",
    "attack": r"attack\w*|strikes?|struck|assault\w*|raids?",
}
_PATTERNS = {name: re.compile(rf"\b(?:{cues})\b", re.IGNORECASE) for name, cues in _CUES.items()}

GENERAL = "attack"
# Reports of one attack call it by several of these.
_ARMED = frozenset({"missile strike", "air strike", "shelling", "bombing", "attack", "shooting", "stabbing"})
_WEAPONS_OF_WAR = frozenset({"missile strike", "air strike", "shelling", "bombing"})


def event_type_of(text: str) -> str:
    """The kind of event that `text` speaks of most; the general "attack" only where nothing names a kind."""
    counts = Counter({name: len(pattern.findall(text)) for name, pattern in _PATTERNS.items()})
    general = counts.pop(GENERAL)
    if counts and (best := max(counts, key=lambda name: counts[name])) and counts[best]:
        return best
    return GENERAL if general else ""


def can_be_one(left: str, right: str) -> bool:
    """Whether two kinds may name one event. Words people typed that are no kind of ours speak against nothing."""
    if not left or not right or left == right or left not in _CUES or right not in _CUES:
        return True
    if GENERAL in (left, right):
        return left in _ARMED and right in _ARMED
    return left in _WEAPONS_OF_WAR and right in _WEAPONS_OF_WAR
