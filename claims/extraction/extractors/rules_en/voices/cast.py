"""Who is meant: full names of a document, and what "Abdullayev", "the diplomat" or "she" stand for in it."""

from collections.abc import Sequence
from dataclasses import dataclass, field
from functools import lru_cache

from claims.extraction.extractors.reading import gazetteer
from claims.extraction.extractors.reading.tokens import Token
from claims.extraction.extractors.rules_en.tables.grammar import PRONOUNS
from claims.extraction.extractors.rules_en.tables.voices import BODY_WORDS, FEMALE_ROLES, MALE_ROLES, PERSON_ROLES
from claims.extraction.extractors.rules_en.voices.persons import NO_NAME, person_run, without_article, without_home
from claims.extraction.extractors.rules_en.voices.roster import Bodies, Person, Persons

# "Two people familiar with the inquiry" is the name of those who want none; longer phrases are misread clauses.
_MAX_UNNAMED = 7
_BODY_PRONOUNS = frozenset({"it", "they"})


@dataclass(slots=True)
class Cast:
    """Persons and institutions in the order in which the text brings them in."""

    persons: Persons = field(default_factory=Persons)
    bodies: Bodies = field(default_factory=Bodies)
    last_person: Person | None = None
    last_body: str | None = None
    country: str | None = None

    def read(self, phrase: Sequence[Token]) -> str | None:
        """The full name that a speaker phrase stands for; None where it names nobody. Remembers whom it met."""
        words = without_home(without_article(phrase))
        if not words:
            return None
        name = self._read(phrase, words)
        owned = phrase[0].low in ("its", "their") or len(phrase) - len(words) > 2
        if name and owned and self.country and name == _text(words):
            return f"{self.country}'s {name}"
        return name

    def _read(self, phrase: Sequence[Token], words: Sequence[Token]) -> str | None:
        if len(words) == 1 and words[0].low in PRONOUNS:
            return self._pronoun(words[0].low)
        roles = {word.low for word in words if word.low in PERSON_ROLES}
        run = person_run(words)
        if run:
            return self._person(" ".join(token.text for token in run), roles)
        if len(words) == 1 and words[0].is_capital and words[0].low not in BODY_WORDS | PERSON_ROLES:
            return self._surname(words[0].text)
        last = words[-1]
        if len(words) > 1 and last.is_capital and all(word.low in PERSON_ROLES for word in words[:-1]):
            # "President Adeyemi", "Chief Lee"
            known = self._named(last.text)
            if known:
                return known.name
        if roles and len(words) <= 2:
            body = self.bodies.first_with(words[0].low) if len(words) == 1 else None
            meant = body or self._role(roles)
            if meant and phrase[0].low in ("the", "this", "his", "her"):
                return meant
        return self._body(words, definite=phrase[0].low == "the")

    def note(self, tokens: Sequence[Token]) -> None:
        """Remembers the full names of a sentence, whether they speak in it or not."""
        capitals = [
            index
            for index, token in enumerate(tokens)
            if token.text[0].isupper() and token.is_word and token.low not in NO_NAME
        ]
        at = 0
        while at < len(capitals):
            size = 1
            while at + size < len(capitals) and capitals[at + size] == capitals[at] + size:
                size += 1
            if size > 1:
                self._note_name(tokens[max(0, capitals[at] - 1) : capitals[at] + size])
            at += size

    def _note_name(self, words: Sequence[Token]) -> None:
        run = person_run(words)
        if 2 <= len(run) <= 3:
            roles = {word.low for word in words if word.low in PERSON_ROLES}
            self.persons.enter(" ".join(token.text for token in run), roles)

    def hear(self, tokens: Sequence[Token]) -> None:
        """Whoever a sentence names first is who "she" means in the next."""
        capitals = [token.text for token in tokens if token.text[0].isupper()]
        self.country = next(filter(None, map(_country, capitals)), self.country)
        self.last_person = next(filter(None, map(self.persons.latest_of_surname, capitals)), self.last_person)

    def _person(self, name: str, roles: set[str]) -> str:
        self.last_person = self.persons.enter(name, roles)
        return name

    def _surname(self, word: str) -> str:
        person = self._named(word)
        if person is not None:
            return person.name
        self.last_body = self.bodies.called(word) or word
        return self.last_body

    def _named(self, surname: str) -> Person | None:
        person = self.persons.only_of_surname(surname)
        self.last_person = person or self.last_person
        return person

    def _pronoun(self, word: str) -> str | None:
        if word in _BODY_PRONOUNS:
            return self.last_body
        if word not in ("he", "she") or self.last_person is None:
            return None
        wrong = MALE_ROLES if word == "she" else FEMALE_ROLES
        if self.last_person.roles & wrong:
            right = self.persons.latest_without(wrong)
            return right.name if right else None
        return self.last_person.name

    def _role(self, roles: set[str]) -> str | None:
        self.last_person = self.persons.only_with_role(roles) or self.last_person
        return self.last_person.name if self.last_person else None

    def _body(self, words: Sequence[Token], *, definite: bool) -> str | None:
        name = _text(words)
        if len(words) > _MAX_UNNAMED and not any(word.is_capital for word in words):
            return None
        if definite and len(words) == 1 and words[0].low in BODY_WORDS and not words[0].is_capital:
            known = self.bodies.last_with(words[0].low)
            if known:
                return known
        if len(words) > 1 or words[0].is_capital:
            self.bodies.enter(name)
        self.last_body = name
        return name


@lru_cache(maxsize=4096)
def _country(word: str) -> str | None:
    place = gazetteer.look_up((word,)) if len(word) > 3 else None
    return place.name if place and place.kind == "country" else None


def _text(words: Sequence[Token]) -> str:
    text = ""
    for word in words:
        text += word.text if not text or word.low in ("'s", ".", ",") else " " + word.text
    return text.replace("’", "'")
