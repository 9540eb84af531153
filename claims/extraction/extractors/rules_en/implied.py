"""Deaths, injuries and suicides that a text speaks of without counting or naming anybody ("a fatal shooting")."""

from collections.abc import Sequence

from claims.extraction.extractors.reading.phrases import table_of
from claims.extraction.extractors.reading.tokens import Token, tokenize
from claims.extraction.extractors.reading.word_sets import word_set

# How much of a text is its lead: what stands farther down is often about other incidents.
_LEAD = 1_500
_MAX_BEFORE = 4
# Characters after a claim in which its sentence ends, or never does.
_LONGEST_REST = 600
_NOT_DONE = word_set(
    "attempted attempt attempting no not never nobody without try tried threatened threatening nearly "
    "almost could accidentally accidental would if conspiracy to none"
)
_DEATH = """
    fatal shooting | fatal stabbing | fatal crash | fatally | deadly shooting | shooting death | murder of | murdering |
    manslaughter | was killed | were killed | been killed | kills | died | dies | slain | slaying | murder-suicide |
    shot to death | shot and killed | shot dead | succumbed | lost his life | lost her life | perished | triple
    homicide |
    double homicide | ruled a homicide | homicide victim | fatal accident | pronounced dead | found dead | body was
    found |
    body of | death of | killing of | fatally shot | fatally wounded | double murder | triple murder | homicide
    investigation
"""
# A title says in one word what its article is about.
_DEATH_IN_TITLE = (
    "fatal | deadly | homicide | murder | murdered | killed | killing | dead | death | deaths | slain | funeral"
)
_INJURY = """
    wounded | injured | injuring | wounding | hospitalized | critical condition | stable condition | serious condition |
    shooting victim | gunshot victim | gunshot wound | gunshot wounds | injuries | was hurt | is recovering |
    expected to
    survive | expected to recover | non-life-threatening | was shot | been shot | hit by a bullet | hit by gunfire |
    struck by gunfire | struck by a bullet | gets shot | is shot | shoots | shot his | shot her | shot the | shooting of
"""
_HARM = table_of({"killed": _DEATH, "injured": _INJURY})
_HARM_IN_TITLE = table_of({"killed": _DEATH + " | " + _DEATH_IN_TITLE, "injured": _INJURY})
_SUICIDE = table_of(
    {
        "suicide": """
            killed himself | killed herself | killing himself | killing herself | kills himself | kills herself |
            shot himself | shot herself | shooting himself | shooting herself | shoots himself | fatally shot himself |
            shot dead by police | killed by police | killed by officers | fatally shot by police | shot and killed by
            police | shot dead by officers | gun on himself | gun on herself | weapon on himself | took his own
            life | took her own life | shoots self | shot self | kills self | killed self | fatally shoots self |
            then self | gun on self | turned the gun on themselves | died by suicide | apparent suicide |
            self-inflicted gunshot | taking his own
            life | committed suicide | commits suicide | committing suicide | kill himself
        """,
    }
)


def harms(title: str | None, text: str) -> frozenset[str]:
    """Which of "killed" and "injured" the title or the lead speak of, negations and attempts apart."""
    found = set()
    for part, table in ((title or "", _HARM_IN_TITLE), (text[:_LEAD], _HARM)):
        tokens = tokenize(part)
        for first, _, measure in table.all(tokens):
            if not _is_undone(tokens, first):
                found.add(measure)
    return frozenset(found)


def _is_undone(tokens: Sequence[Token], first: int) -> bool:
    return any(
        token.low in _NOT_DONE or token.low.endswith("n't") for token in tokens[max(0, first - _MAX_BEFORE) : first]
    )


_TIMES = {"double": 2, "triple": 3, "quadruple": 4, "quintuple": 5}
_KILLINGS = word_set("homicide murder slaying killing homicides murders slayings killings")


def at_least_dead(title: str | None, text: str) -> int:
    """How many a "triple homicide" or a "murder-suicide" kills; 0 where no such word stands in the title or lead."""
    found = 0
    for part in (title or "", text[:_LEAD]):
        tokens = tokenize(part)
        for index, token in enumerate(tokens[:-1]):
            if token.low in _TIMES and tokens[index + 1].low in _KILLINGS:
                found = max(found, _TIMES[token.low])
            if token.low == "murder-suicide" or (token.low == "murder" and tokens[index + 1].low == "suicide"):
                found = max(found, 2)
    return found


def at_least_shot(title: str | None, text: str) -> int:
    """How many a "triple shooting" hits; 0 where no such word stands in the title or lead."""
    for part in (title or "", text[:_LEAD]):
        tokens = tokenize(part)
        for index, token in enumerate(tokens[:-1]):
            if token.low in _TIMES and tokens[index + 1].low == "shooting":
                return _TIMES[token.low]
    return 0


def suicide_after(text: str, start: int) -> bool:
    """Whether the words of `text` after `start`, up to the end of their sentence, tell that the attacker died, too."""
    furthest = min(len(text), start + _LONGEST_REST)
    stop = text.find(". ", start, furthest)
    tokens = tokenize(text, start, furthest if stop < 0 else stop)
    return any(not _is_undone(tokens, first) for first, _, _ in _SUICIDE.all(tokens))


def tells_attack_and_suicide(text: str) -> bool:
    """Whether the lead tells that somebody harmed others and then took their own life."""
    tokens = tokenize(text[:_LEAD])
    return any(
        not _is_undone(tokens, first)
        and any(token.low in ("then", "before") for token in tokens[max(0, first - 3) : first])
        for first, _, _ in _SUICIDE.all(tokens)
    )
