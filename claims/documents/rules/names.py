"""When two names mean the same voice."""

import re

from claims.documents.rules.countries import COUNTRY_OF, COUNTRY_PHRASES
from claims.lib.scripts import without_marks

LONGEST_NAME = 300

_WORD = re.compile(r"[^\W_]+")
_POSSESSIVE = re.compile(r"(?<=\w)['’ʼ`]s\b|(?<=s)['’ʼ`](?!\w)")
_ABBREVIATION = re.compile(r"\b(?:[^\W\d_]\.){2,}")
_COUNTRIES = [(re.compile(rf"\b{long_form}\b"), short_form) for long_form, short_form in COUNTRY_PHRASES.items()]
_DROPPED = frozenset({"the", "of", "for", "and"})
# British and American spelling of words that institutions have in their names.
_SPELLING = {
    "defence": "defense",
    "centre": "center",
    "labour": "labor",
    "organisation": "organization",
    "programme": "program",
    "internal": "interior",
    "spokeswoman": "spokesperson",
    "spokesman": "spokesperson",
}
# A name with one of these is an institution's: the order of its words says nothing, as in "Armenia's Defense
# Ministry" and "Ministry of Defense of Armenia". In a person's name it does.
_INSTITUTIONS = frozenset(
    "academy administration agency army assembly association authority bureau center commission committee council "
    "court department directorate embassy federation force forces foundation government institute ministry "
    "observatory office ombudsman organization parliament police presidency prosecutor secretariat senate service "
    "services society union university".split()
)


def name_key(name: str) -> str:
    """The folded form of a name: equal for two ways to write one name; empty where there is no letter or digit.

    Folds case, accents, punctuation, possessives, articles, spelling, adjectives of countries ("Azerbaijani") and, for
    institutions, the order of words: "Azerbaijan's Prosecutor General's Office" is "Prosecutor General's Office of
    Azerbaijan".
    """
    text = _POSSESSIVE.sub("", without_marks(name.casefold()))
    text = _ABBREVIATION.sub(lambda found: found.group().replace(".", ""), text)
    words = [_SPELLING.get(word, word) for word in _WORD.findall(text)]
    is_institution = not _INSTITUTIONS.isdisjoint(words)
    if is_institution:
        phrase = " ".join(words)
        for long_form, short_form in _COUNTRIES:
            phrase = long_form.sub(short_form, phrase)
        words = [COUNTRY_OF.get(word, word) for word in phrase.split()]
        if "ministry" in words:
            # "Ministry of Foreign Affairs" is "Foreign Ministry".
            words = [word for word in words if word != "affairs"]
    kept = [word for word in words if word not in _DROPPED] or words
    return " ".join(sorted(kept) if is_institution else kept)[:LONGEST_NAME]
