"""Whom a report tells of one by one: who is the same person, and what became of each."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field

from claims.extraction.extractors.rules_en.tables import persons as words
from claims.extraction.proposals import Proposal
from claims.register.vocabulary import Modality, SubjectScope

_SHOT_UNIT = "people shot"
# Between these ages one report writes "teen" or "boy" and the next "young man".
_CHILD, _ADULT = 15, 20
# A report that tells of more persons than these has long been about others; keeps reading linear.
_REMEMBERED = 60
_FATES = frozenset({"killed", "injured", "shot"})


@dataclass(slots=True)
class Person:
    """What the text says of one person; None and "" where it does not say. `fates` are killed, injured and shot."""

    fates: set[str] = field(default_factory=set)
    name: str = ""
    age: int | None = None
    is_male: bool | None = None
    is_child: bool | None = None
    side: str = ""
    sentences: set[tuple[int, str]] = field(default_factory=set)
    is_pronoun: bool = False
    is_kin: bool = False
    is_further: bool = False

    @property
    def is_dead(self) -> bool:
        return "killed" in self.fates

    def fits(self, other: "Person") -> bool:
        """Whether both can be one person: nothing said of the one contradicts the other."""
        if self.name and other.name:
            return self.name == other.name
        pairs = ((self.age, other.age), (self.is_male, other.is_male), (self.is_child, other.is_child))
        if any(left is not None and right is not None and left != right for left, right in pairs):
            return False
        return not (self.side and other.side and self.side != other.side)

    def nearness(self, other: "Person") -> int:
        """How much `other`, known before, has in common with this mention."""
        pairs = ((self.age, other.age), (self.is_male, other.is_male), (self.is_child, other.is_child))
        common = sum(left is not None and left == right for left, right in pairs)
        # "Her mother is in a hospital. The girl was taken there, too, where she died": she is whoever died.
        common += self.is_pronoun and bool(self.fates & other.fates - {"shot"})
        return common + 4 * bool(self.name and self.name == other.name) + 2 * (self.age is not None and common > 0)

    def take(self, other: "Person") -> None:
        """Add what `other` says of the same person."""
        self.fates |= other.fates
        self.sentences |= other.sentences
        self.name = self.name or other.name
        self.is_further = self.is_further or other.is_further
        self.side = self.side or other.side
        self.age = other.age if self.age is None else self.age
        self.is_male = other.is_male if self.is_male is None else self.is_male
        self.is_child = other.is_child if self.is_child is None else self.is_child


def read(*parts: tuple[Sequence[Proposal], str]) -> list[Person]:
    """The persons of proposals and their text, no more than are sure: two mentions that can be one person are."""
    roster: list[Person] = []
    by_name: dict[str, Person] = {}
    for person in (mention for proposals, text in parts for mention in _mentions(proposals, text)):
        same = by_name.get(person.name) if person.name else None
        if same is None and not person.is_further:
            likely = [known for known in reversed(roster[-_REMEMBERED:]) if _is_same(known, person)]
            same = max(likely, key=person.nearness, default=None)
        if same is None:
            roster.append(person)
            same = person
        else:
            same.take(person)
        if same.name:
            by_name[same.name] = same
    return roster


def _is_same(known: Person, person: Person) -> bool:
    if not known.fits(person):
        return False
    if person.is_pronoun or (known.name and known.name == person.name):
        return True
    if not _part_ways(known, person):
        return True
    # "His father was hospitalized" tells of nobody who died so far; one sentence gives two persons two fates.
    told_apart = any(place == other for place, _ in known.sentences for other, _ in person.sentences)
    return not (told_apart or person.is_kin or known.is_kin)


def _part_ways(known: Person, person: Person) -> bool:
    """Whether the one was killed and the other is told of as hurt, and not just as shot."""
    return {"killed"} in (known.fates - {"shot"}, person.fates) and "injured" in (known.fates ^ person.fates)


def _mentions(proposals: Sequence[Proposal], text: str) -> Iterator[Person]:
    for proposal in proposals:
        fate = _fate(proposal)
        if fate is None or proposal.modality == Modality.PREDICTED or proposal.subject_scope != SubjectScope.SINGLE:
            continue
        victim = next((reason for reason in proposal.reasons if reason.field == "victim"), None)
        if proposal.figure is None and victim is None:
            continue
        spoken = victim.words if victim else proposal.exact
        tokens = spoken.lower().replace(",", " ").replace("-year-old", "-year-old ").split()
        # First and last name: members of a family share the last, and initials come and go.
        name = " ".join(victim.value.split()[:: max(1, len(victim.value.split()) - 1)]) if victim else ""
        place = text.rfind(".", 0, proposal.start)
        person = Person(
            fates={fate},
            name=name,
            age=_age(tokens, text, victim.end if victim and name else None),
            is_male=_one(tokens, words.MALE, words.FEMALE),
            is_child=_one(tokens, words.CHILD, words.ADULT),
            side=_side(tokens),
            sentences={(place, fate)},
        )
        if person.age is not None:
            person.is_child = True if person.age < _CHILD else False if person.age >= _ADULT else None
        person.is_pronoun = bool(set(tokens) & {"he", "she"})
        person.is_kin = tokens[0] in ("his", "her", "their") or "'s" in spoken
        person.is_further = bool(set(proposal.exact.lower().split()) & words.DISTINCT) and not person.is_pronoun
        yield person


def _fate(proposal: Proposal) -> str | None:
    figure = proposal.figure
    if figure is not None:
        if not figure.lower == figure.upper == 1:
            return None
        fate = figure.measure
    else:
        fate = next((reason.value for reason in proposal.reasons if reason.field == "measure"), "")
    if fate == "shot" or is_shot(proposal):
        return "shot"
    return fate if fate in _FATES else None


def is_shot(proposal: Proposal) -> bool:
    """Whether it says of people that bullets hit them, and leaves open what became of them."""
    if proposal.figure is not None and proposal.figure.unit == _SHOT_UNIT:
        return True
    harmed = next((reason for reason in proposal.reasons if reason.field == "measure"), None)
    return (
        harmed is not None and harmed.value == "injured" and any(word in harmed.words.lower() for word in words.BULLETS)
    )


def _one(tokens: Sequence[str], yes: frozenset[str], no: frozenset[str]) -> bool | None:
    """The last word that decides: "the boy's mother" is a woman."""
    for token in reversed(tokens):
        if token in yes:
            return True
        if token in no:
            return False
    return None


def _side(tokens: Sequence[str]) -> str:
    for token in reversed(tokens):
        if token in words.POLICE:
            return "police"
        if token in words.ATTACKER:
            return "attacker"
    return ""


def _age(tokens: Sequence[str], text: str, name_end: int | None) -> int | None:
    for token in tokens:
        number, dash, _ = token.partition("-year-old")
        if dash and number.isdigit():
            return int(number)
    if name_end is not None and text[name_end : name_end + 2] == ", ":
        number = text[name_end + 2 : name_end + 5].rstrip(",. ;")
        return int(number) if number.isdigit() else None
    return None
