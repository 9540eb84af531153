"""Whom a document has named so far: found at once by any name, however many there are."""

from collections.abc import Collection, Iterator
from dataclasses import dataclass, field
from itertools import islice

# "Abdullayev" for "Abdullayeva": at most so many letters may be missing, from a name of so many.
_MAX_SLIP = 2
_MIN_SLIP_NAME = 5
_MAX_INITIALS = 12
# Nobody is meant by a pronoun who came so many names ago.
_MAX_LOOK_BACK = 100


@dataclass(slots=True)
class Person:
    name: str
    roles: set[str] = field(default_factory=set)


class Persons:
    """Persons in the order in which the text brings them in."""

    def __init__(self) -> None:
        self._by_name: dict[str, Person] = {}
        self._by_surname: dict[str, list[Person]] = {}
        self._by_shortened: dict[str, list[Person]] = {}
        self._by_role: dict[str, dict[str, Person]] = {}

    def enter(self, name: str, roles: Collection[str]) -> Person:
        """The person of that full name, new or not, who has these roles, too."""
        person = self._by_name.get(name)
        if person is None:
            person = self._by_name[name] = Person(name)
            surname = name.split()[-1]
            self._by_surname.setdefault(surname, []).append(person)
            for missing in range(1, min(_MAX_SLIP, len(surname)) + 1):
                self._by_shortened.setdefault(surname[:-missing], []).append(person)
        for role in roles:
            person.roles.add(role)
            self._by_role.setdefault(role, {})[name] = person
        return person

    def latest_of_surname(self, surname: str) -> Person | None:
        known = self._by_surname.get(surname)
        return known[-1] if known else None

    def only_of_surname(self, surname: str) -> Person | None:
        """The one person of that surname, give or take its last letters; None where it is nobody's or several's."""
        matches = self._by_surname.get(surname, [])
        if not matches and len(surname) >= _MIN_SLIP_NAME:
            matches = [*self._by_shortened.get(surname, ())]
            for missing in range(1, _MAX_SLIP + 1):
                matches += self._by_surname.get(surname[:-missing], ())
        return matches[0] if len(matches) == 1 else None

    def only_with_role(self, roles: Collection[str]) -> Person | None:
        """The one person with any of `roles`."""
        found: dict[str, Person] = {}
        for role in roles:
            found |= dict(islice(self._by_role.get(role, {}).items(), 2))
        return next(iter(found.values())) if len(found) == 1 else None

    def latest_without(self, roles: Collection[str]) -> Person | None:
        latest = islice(reversed(self._by_name.values()), _MAX_LOOK_BACK)
        return next((person for person in latest if person.roles.isdisjoint(roles)), None)


class Bodies:
    """Institutions by their words and by what they are called for short."""

    def __init__(self) -> None:
        self._first_with: dict[str, str] = {}
        self._last_with: dict[str, str] = {}
        self._called: dict[str, str] = {}
        self._names: set[str] = set()

    def enter(self, name: str) -> None:
        low = name.lower()
        for word in low.replace("'s", " ").split():
            self._last_with[word] = name
        if name in self._names:
            return
        self._names.add(name)
        for word in low.split():
            self._first_with.setdefault(word, name)
        parts = name.split()
        if len(parts) > 1:
            for short in (parts[0], *_abbreviations(parts)):
                self._called.setdefault(short, name)

    def first_with(self, word: str) -> str | None:
        """The body named first with `word`, in lower case, in its name."""
        return self._first_with.get(word)

    def last_with(self, word: str) -> str | None:
        return self._last_with.get(word)

    def called(self, word: str) -> str | None:
        """ "Amnesty" for Amnesty International, "PGO" for the Prosecutor General's Office."""
        return self._called.get(word)


def _abbreviations(parts: Collection[str]) -> Iterator[str]:
    """Every run of the initials, since a country or "of" may stand before what the letters stand for."""
    initials = "".join(part[0] for part in parts if part[0].isupper())[:_MAX_INITIALS]
    for start in range(len(initials)):
        for end in range(start + 1, len(initials) + 1):
            yield initials[start:end]
