"""Words by what their forms have in common: "killed", "killing" and "kills" are one."""

from functools import lru_cache

from claims.lib.scripts import without_marks

_VOWELS = frozenset("aeiouy")
# Longest first; what stands behind the bar takes its place.
_ENDINGS = ("ations|ate", "ation|ate", "ies|y", "ied|y", "ings|", "ing|", "edly|", "ed|", "ers|er", "ly|", "es|", "s|")
_LEAST = 3
_LEFT_ALONE = ("ss", "us", "is")


@lru_cache(maxsize=32_768)
def stem(word: str) -> str:
    """`word` in lower case; marks above letters go, and an "e" at the end."""
    if not word.isascii():
        word = without_marks(word)
    if word.endswith(_LEFT_ALONE) or not word.isalpha():
        return word
    for rule in _ENDINGS:
        ending, _, instead = rule.partition("|")
        if word.endswith(ending):
            left = word[: -len(ending)]
            if len(left) >= _LEAST and not _VOWELS.isdisjoint(left):
                return _bare(left + instead)
    return _bare(word)


def _bare(word: str) -> str:
    """ "stopp" and "stop", "hope" and "hop" fall together; what is confused by that is rare in one text."""
    if len(word) > _LEAST and word[-1] == word[-2] and word[-1] not in _VOWELS and word[-1] not in "sl":
        word = word[:-1]
    return word[:-1] if len(word) > _LEAST and word.endswith("e") else word
