"""Who speaks and who prints: the sources of a generated ledger."""

import itertools
import random
from collections.abc import Callable, Iterator
from dataclasses import dataclass

from benchmarks.generated_ledger import names
from benchmarks.generated_ledger.shape import Shape
from claims.documents.vocabulary import SourceKind


@dataclass(frozen=True, slots=True)
class Voice:
    """One source. A spokesperson's `parent` is the body spoken for, an outlet's its owner."""

    id: int
    name: str
    kind: SourceKind
    parent: "Voice | None" = None

    @property
    def body(self) -> "Voice":
        """Whom its words count as."""
        return self.parent if self.kind == SourceKind.SPOKESPERSON and self.parent else self


@dataclass(frozen=True, slots=True)
class Cast:
    """Every voice once; `speakers` has the spokespeople of each office."""

    owners: tuple[Voice, ...]
    outlets: tuple[Voice, ...]
    agencies: tuple[Voice, ...]
    offices: tuple[Voice, ...]
    charities: tuple[Voice, ...]
    speakers: dict[int, tuple[Voice, ...]]

    def everybody(self) -> Iterator[Voice]:
        """Parents before those who have one."""
        yield from self.owners
        yield from self.outlets
        yield from self.agencies
        yield from self.offices
        yield from self.charities
        for voices in self.speakers.values():
            yield from voices

    def origins(self, rng: random.Random, count: int) -> list[Voice]:
        """At most `count` independent bodies: outlets of different owners, offices, charities and agencies."""
        found: dict[int, Voice] = {}
        taken: set[int] = set()
        groups = (self.outlets, self.offices, self.charities, self.agencies)
        for _ in range(count * 2):
            (group,) = rng.choices(groups, cum_weights=(35, 65, 85, 100))
            voice = rng.choice(group)
            owner = voice.parent.id if voice.parent else voice.id
            if owner not in taken:
                taken.add(owner)
                found[voice.id] = voice
            if len(found) == count:
                break
        return list(found.values())


def cast_of(shape: Shape) -> Cast:
    """As many voices as a ledger of that size has: some thousand outlets for a million claims."""
    rng = random.Random(f"{shape.seed} cast")
    size = shape.claims
    ids = itertools.count(1)

    def voices(count: int, name_of: Callable[[int], str], kind: SourceKind) -> tuple[Voice, ...]:
        return tuple(Voice(next(ids), name_of(number), kind) for number in range(count))

    owners = voices(10 + size // 4000, names.owner, SourceKind.INSTITUTION)
    outlets = tuple(
        Voice(next(ids), names.outlet(number), SourceKind.OUTLET, rng.choice(owners) if rng.random() < 0.3 else None)
        for number in range(60 + size // 400)
    )
    agencies = voices(8 + size // 50_000, names.agency, SourceKind.AGENCY)
    offices = voices(24 + size // 5000, names.office, SourceKind.INSTITUTION)
    charities = voices(18 + size // 5000, names.charity, SourceKind.NGO)
    speakers = {}
    for number, office in enumerate(offices):
        speakers[office.id] = tuple(
            Voice(next(ids), names.person(number * 2 + each), SourceKind.SPOKESPERSON, office)
            for each in range(rng.randint(1, 2))
        )
    return Cast(owners, outlets, agencies, offices, charities, speakers)
