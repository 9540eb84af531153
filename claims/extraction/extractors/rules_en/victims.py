"""Single victims who are named or pointed at rather than counted: "killing Sarah Davidson", "the boy died"."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from claims.extraction.extractors.reading import gazetteer
from claims.extraction.extractors.reading.tokens import Token
from claims.extraction.extractors.reading.word_sets import word_set
from claims.extraction.extractors.rules_en import cues as cue_rules
from claims.extraction.extractors.rules_en import numerals, reach
from claims.extraction.extractors.rules_en.cues import Cue, Form
from claims.extraction.extractors.rules_en.tables.grammar import MONTHS, PRONOUNS, STOPS, WEEKDAYS
from claims.extraction.extractors.rules_en.tables.populations import SINGULAR
from claims.extraction.extractors.rules_en.tables.streets import STREET_WORDS
from claims.extraction.extractors.rules_en.tables.voices import BODY_WORDS, PERSON_ROLES

_POINTING = word_set("the this that his her their 's old young")
_ARTICLES = word_set("a an another one no any every each per")
_MEASURES = frozenset({"killed", "injured", "shot"})
_NO_NAME = STOPS | PRONOUNS | BODY_WORDS | PERSON_ROLES | frozenset(MONTHS) | frozenset(WEEKDAYS)
# A run of capitals with one of these names a place or an institution, and nobody is hurt by way of being one.
_NO_PERSON = STREET_WORDS | word_set("""
    school high college university hospital county parish city town park church mosque club bar restaurant
    apartments north south east west northern southern eastern western central fort lake beach river island
    valley heights hills square plaza mall center centre airport station district organization organisation
    organisations organizations society foundation company corporation inc court flight chief state states
    united national federal international medical relief force guard news
""")
_SUSPECTS = word_set("suspect gunman attacker assailant shooter bomber")
_SINGLE = Form.ACTIVE | Form.AFTER | Form.STATE | Form.OF
_MAX_NAME = 4
# "A six year old passenger".
_AGES = word_set("year years month months week weeks day days")
_MODIFIERS = word_set("older younger elder little young own estranged pregnant former old twin infant baby elderly")


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
    numbers = frozenset(index for index in range(len(tokens)) if numerals.read(tokens, index))
    found: list[Victim] = []
    waiting: list[tuple[int, int, str | None]] = []
    for first, end, name in _persons(tokens):
        hit = (
            reach.right(tokens, end, starts, numbers, far=False)
            or reach.left(tokens, first, ends)
            or _shared(tokens, first, found)
        )
        if hit and hit.forms & Form.ING and name is None and tokens[end - 1].low in _SUSPECTS:
            # "The shooting suspect" is suspected of the shooting.
            continue
        if hit and hit.forms & _SINGLE:
            if hit.first >= end:
                found += [Victim(*person, hit) for person in _listed(tokens, waiting, first)]
            found.append(Victim(first, end, name, hit))
            waiting = []
        else:
            waiting.append((first, end, name))
    return found


def _persons(tokens: Sequence[Token]) -> Iterator[tuple[int, int, str | None]]:
    index = 0
    while index < len(tokens):
        token = tokens[index]
        end = index
        while end < len(tokens) and end - index < _MAX_NAME and _is_name(tokens[end]):
            end += 1
        if end - index >= 2:
            if any(item.low in _NO_PERSON for item in tokens[index:end]) or gazetteer.is_well_known(
                tuple(item.text for item in tokens[index:end])
            ):
                index = end
                continue
            yield index, end, " ".join(item.text for item in tokens[index:end])
            index = end
            continue
        aged = token.low.endswith("-year-old") and not (index + 1 < len(tokens) and tokens[index + 1].low in SINGULAR)
        if token.low in ("he", "she"):
            yield index, index + 1, None
        elif (token.low in SINGULAR or (aged and token.text[0].isdigit())) and not _is_counted(tokens, index):
            yield _phrase_start(tokens, index), index + 1, None
        index += 1


def _phrase_start(tokens: Sequence[Token], noun: int) -> int:
    """ "His older brother", "the 9-month-old baby": where the words before the noun that go with it begin."""
    at = noun
    while at > 0 and noun - at < _MAX_NAME:
        if tokens[at - 1].low == "old" and at > 2 and tokens[at - 2].low in _AGES:
            at -= 3
        elif tokens[at - 1].low in _MODIFIERS or tokens[at - 1].low.endswith("-old"):
            at -= 1
        else:
            break
    determined = at > 0 and (tokens[at - 1].low in ("the", "this", "that", "his", "her", "their"))
    return at - 1 if determined else at


def _is_counted(tokens: Sequence[Token], noun: int) -> bool:
    """ "a 9-year-old boy" and "no child" are read as numbers elsewhere; "the boy" and a headline's "Boy" point."""
    for at in range(noun - 1, max(-1, noun - 5), -1):
        low = tokens[at].low
        if low == "old" and at > 1 and tokens[at - 1].low in _AGES:
            continue
        if low in _ARTICLES:
            return True
        if low in _POINTING or (not tokens[at].is_word and not tokens[at].is_number):
            return False
    return False


def _is_name(token: Token) -> bool:
    return (
        token.is_capital
        and token.is_word
        and token.low not in _NO_NAME
        and token.low not in SINGULAR
        and len(token.text) > 1
    )


def _listed(
    tokens: Sequence[Token], waiting: Sequence[tuple[int, int, str | None]], first: int
) -> list[tuple[int, int, str | None]]:
    """ "Ana Ruiz, 31, and Ben Hale were killed", "Father, son killed": those before the last one of a list."""
    found: list[tuple[int, int, str | None]] = []
    for person in reversed(waiting):
        between = tokens[person[1] : first]
        in_headline = person[0] <= 1 and [token.low for token in between] == [","]
        listed = any(token.low == "and" for token in between) or in_headline or bool(found)
        if not (0 < len(between) <= 5 and listed and all(_is_joint(token) for token in between)):
            break
        found.append(person)
        first = person[0]
    return found[::-1]


def _is_joint(token: Token) -> bool:
    return token.low in ("and", ",", ";") or token.is_number


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
