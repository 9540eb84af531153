"""Single victims who are named or pointed at rather than counted: "killing Sarah Davidson", "the boy died"."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from claims.extraction.extractors.rules_en import cues as cue_rules
from claims.extraction.extractors.rules_en import reach
from claims.extraction.extractors.rules_en.cues import Cue
from claims.extraction.extractors.rules_en.tables.grammar import MONTHS, PRONOUNS, STOPS, WEEKDAYS
from claims.extraction.extractors.rules_en.tables.populations import SINGULAR
from claims.extraction.extractors.rules_en.tables.voices import BODY_WORDS, PERSON_ROLES
from claims.extraction.extractors.rules_en.tokens import Token

_POINTING = frozenset("the this that his her their 's old young".split())
_MEASURES = frozenset({"killed", "injured", "shot"})
_NO_NAME = STOPS | PRONOUNS | BODY_WORDS | PERSON_ROLES | frozenset(MONTHS) | frozenset(WEEKDAYS)
_SUSPECTS = frozenset("suspect gunman attacker assailant shooter bomber".split())
_MAX_NAME = 4


@dataclass(frozen=True, slots=True)
class Victim:
    """Tokens [first, end) name or point at one person; `name` is None where they only point."""

    first: int
    end: int
    name: str | None
    cue: Cue

    @property
    def measure(self) -> str:
        return self.cue.measure


def find(tokens: Sequence[Token]) -> list[Victim]:
    """Victims left to right; a person who kills is none."""
    found_cues = [cue for cue in cue_rules.find(tokens) if cue.measure in _MEASURES]
    if not found_cues:
        return []
    starts: dict[int, list[Cue]] = {}
    ends: dict[int, list[Cue]] = {}
    for cue in found_cues:
        starts.setdefault(cue.first, []).append(cue)
        ends.setdefault(cue.end, []).append(cue)
    found: list[Victim] = []
    for first, end, name in _persons(tokens):
        cue = (
            reach.right(tokens, end, starts, frozenset())
            or reach.left(tokens, first, ends)
            or _shared(tokens, first, found)
        )
        if cue and not (name is None and tokens[end - 1].low in _SUSPECTS):
            found.append(Victim(first, end, name, cue))
    return found


def _persons(tokens: Sequence[Token]) -> Iterator[tuple[int, int, str | None]]:
    index = 0
    while index < len(tokens):
        token = tokens[index]
        end = index
        while end < len(tokens) and end - index < _MAX_NAME and _is_name(tokens[end]):
            end += 1
        if end - index >= 2:
            yield index, end, " ".join(item.text for item in tokens[index:end])
            index = end
            continue
        if token.low in ("he", "she"):
            yield index, index + 1, None
        elif token.low in SINGULAR and (index == 0 or tokens[index - 1].low not in ("a", "an", "another", "one")):
            before = tokens[index - 1].low if index else ""
            if (
                index == 0
                or before in _POINTING
                or token.is_capital
                or before.endswith("-old")
                or not tokens[index - 1].is_word
            ):
                yield index, index + 1, None
        index += 1


def _is_name(token: Token) -> bool:
    return (
        token.is_capital
        and token.is_word
        and token.low not in _NO_NAME
        and token.low not in SINGULAR
        and len(token.text) > 1
    )


def _shared(tokens: Sequence[Token], first: int, found: Sequence[Victim]) -> Cue | None:
    """ "injuring Leanne Smith and Dustin Grey": one verb for both."""
    if not found:
        return None
    between = tokens[found[-1].end : first]
    joined = 0 < len(between) <= 8 and any(token.low in ("and", ",", ";") for token in between)
    plain = all(
        token.low in ("and", ",", ";", "his", "her", "'s") or token.is_number or token.low in SINGULAR
        for token in between
    )
    return found[-1].cue if joined and plain and found[-1].cue.end <= found[-1].first else None
