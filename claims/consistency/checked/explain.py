"""Why a checked claim is shown: what the two texts have in common, in one sentence."""

from collections.abc import Mapping

from claims.consistency.checked.keys import Key
from claims.consistency.checked.likeness import Likeness, Side
from claims.consistency.checked.rarity import Rarity
from claims.consistency.rules.wording import listed

_WORDS_SHOWN = 4
# A word in one text of fifty tells something.
_TELLING = 4.0
_HALF = 0.5
_ALIKE = ((0.8, "means nearly the same"), (0.6, "means something similar"), (0.4, "is about something related"))


def why(asked: Side, checked: Side, found: Likeness, rarity: Rarity, spelled: Mapping[str, str]) -> str:
    """ "Means nearly the same (0.87); both say “harbor”, “dockers”; 13 in both." `spelled` gives stems as written."""
    parts = [_meaning(found.meaning_best), _words(asked.text, checked, rarity, spelled)]
    shared = sorted((checked.text.numbers | checked.title.numbers) & asked.text.numbers)
    if shared:
        parts.append(f"{listed(f'{value:f}' for value in shared)} in both")
    if found.speaker > _HALF:
        parts.append("the same voice")
    told = "; ".join(part for part in parts if part)
    return f"{told[:1].upper()}{told[1:]}." if told else "Nothing but common words."


def _meaning(similarity: float) -> str:
    words = next((words for least, words in _ALIKE if similarity >= least), "")
    return f"{words} ({similarity:.2f})" if words else ""


def _words(asked: Key, checked: Side, rarity: Rarity, spelled: Mapping[str, str]) -> str:
    told = frozenset(checked.text.words) | frozenset(checked.title.words)
    shared = [word for word in dict.fromkeys(asked.words) if word in told and not word[0].isdigit()]
    telling = sorted(shared, key=lambda word: -rarity.of(word))[:_WORDS_SHOWN]
    telling = [word for word in shared if word in telling and rarity.of(word) > _TELLING]
    return f"both say {listed(f'“{spelled.get(word, word)}”' for word in telling)}" if telling else ""
