"""Who is meant: full names of a document, and what "Abdullayev", "the diplomat" or "she" stand for in it."""

from collections.abc import Sequence
from dataclasses import dataclass, field

from claims.extraction.extractors.reading import gazetteer
from claims.extraction.extractors.reading.tokens import Token
from claims.extraction.extractors.rules_en.roster import Bodies, Person, Persons
from claims.extraction.extractors.rules_en.tables.grammar import DETERMINERS, MONTHS, PRONOUNS, STOPS, WEEKDAYS
from claims.extraction.extractors.rules_en.tables.voices import BODY_WORDS, FEMALE_ROLES, MALE_ROLES, PERSON_ROLES

_NO_NAME = frozenset(MONTHS) | frozenset(WEEKDAYS) | PRONOUNS | STOPS | DETERMINERS
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
        words = _without_article(phrase)
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
        if roles and len(words) <= 2:
            body = self.bodies.first_with(words[0].low) if len(words) == 1 else None
            known = body or self._role(roles)
            if known and phrase[0].low in ("the", "this", "his", "her"):
                return known
        return self._body(words, definite=phrase[0].low == "the")

    def note(self, tokens: Sequence[Token]) -> None:
        """Remembers the full names of a sentence, whether they speak in it or not."""
        index = 0
        while index < len(tokens):
            end = index
            while (
                end < len(tokens) and tokens[end].is_capital and tokens[end].is_word and tokens[end].low not in _NO_NAME
            ):
                end += 1
            if end - index >= 2:
                run = person_run(tokens[max(0, index - 1) : end])
                if run and 2 <= len(run) <= 3:
                    roles = {token.low for token in tokens[max(0, index - 1) : end] if token.low in PERSON_ROLES}
                    self.persons.enter(" ".join(token.text for token in run), roles)
            index = end + 1

    def hear(self, tokens: Sequence[Token]) -> None:
        """Whoever a sentence names first is who "she" means in the next."""
        named = (gazetteer.look_up((token.text,)) for token in tokens if token.is_capital and len(token.low) > 3)
        self.country = next((place.name for place in named if place and place.kind == "country"), self.country)
        for token in tokens:
            known = self.persons.latest_of_surname(token.text) if token.is_capital else None
            if known is not None:
                self.last_person = known
                return

    def _person(self, name: str, roles: set[str]) -> str:
        self.last_person = self.persons.enter(name, roles)
        return name

    def _surname(self, word: str) -> str:
        person = self.persons.only_of_surname(word)
        if person is not None:
            self.last_person = person
            return person.name
        self.last_body = self.bodies.called(word) or word
        return self.last_body

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
        if not any(word.is_capital or word.low in BODY_WORDS or word.low in PERSON_ROLES for word in words):
            return None
        if definite and len(words) == 1 and words[0].low in BODY_WORDS and not words[0].is_capital:
            known = self.bodies.last_with(words[0].low)
            if known:
                return known
        if len(words) > 1 or words[0].is_capital:
            self.bodies.enter(name)
        self.last_body = name
        return name


def person_run(words: Sequence[Token]) -> Sequence[Token]:
    """The personal name at the end of a phrase like "the ministry's spokeswoman Ann Lee"; empty where there is none."""
    end = len(words)
    first = next((at for at, word in enumerate(words) if not (word.is_capital and word.is_word)), end)
    if first >= 2 and first < end and words[first].low in PERSON_ROLES:
        # "Rami Abdel Rahman director of the Observatory"
        end = first
    start = end
    while start > 0 and words[start - 1].is_capital and words[start - 1].is_word:
        start -= 1
    run = list(words[start:end])
    for position in range(len(run) - 1, -1, -1):
        if run[position].low in PERSON_ROLES or run[position].low in (
            "mr",
            "mrs",
            "ms",
            "dr",
            "sgt",
            "lt",
            "capt",
            "gen",
            "col",
        ):
            run = run[position + 1 :]
            titled = True
            break
    else:
        titled = start > 0 and words[start - 1].low in PERSON_ROLES
    if any(token.low in BODY_WORDS or token.low in _NO_NAME for token in run):
        return []
    if len(run) < 2 or len(run) > 4 or gazetteer.look_up(tuple(token.text for token in run)):
        return []
    if not titled and (start > 0 and words[start - 1].low in ("of", "for", "'s", "the")):
        return []
    return run


def _without_article(phrase: Sequence[Token]) -> Sequence[Token]:
    at = 0
    while at < len(phrase) and phrase[at].low in ("the", "a", "an", "another", "its", "their", "his", "her", "our"):
        at += 1
    if (
        at + 2 < len(phrase)
        and phrase[at].low in ("country", "city", "ministry", "republic")
        and phrase[at + 1].low == "'s"
    ):
        at += 2
    return phrase[at:]


def _text(words: Sequence[Token]) -> str:
    text = ""
    for word in words:
        text += word.text if not text or word.low in ("'s", ".", ",") else " " + word.text
    return text.replace("’", "'")
