"""What is to be found among claims of known meaning, and which findings are right."""

from collections.abc import Sequence
from datetime import date, timedelta

import pytest

from benchmarks.generated_ledger.cast import Voice
from benchmarks.generated_ledger.figures import Figure, exact
from benchmarks.generated_ledger.incidents import Incident
from benchmarks.generated_ledger.judging import finds, is_right
from benchmarks.generated_ledger.known import Known, known_of
from benchmarks.generated_ledger.reports import Fault, Said
from benchmarks.generated_ledger.tolls import EARLY, PEOPLE_KILLED, SETTLED
from benchmarks.generated_ledger.truth import Unit, units_of
from claims.documents.vocabulary import SourceKind
from claims.register.vocabulary import ClaimKind, SubjectKind

DAY = date(2021, 3, 5)
POLICE = Voice(1, "Police", SourceKind.INSTITUTION)
HOSPITAL = Voice(2, "Hospital", SourceKind.INSTITUTION)
GAZETTE = Voice(3, "The Gazette", SourceKind.OUTLET)
WIRE = Voice(4, "The Wire", SourceKind.AGENCY)
# Two early stages and a settled one.
FIRST, SECOND, SETTLED_STAGE = 0, 1, 2
SUBJECT = Incident(
    id=1,
    size=9,
    kind=SubjectKind.INCIDENT,
    name="Fire in Velmora",
    event_type="fire",
    place="Velmora",
    first=DAY,
    last=DAY,
    stages=(EARLY[0], EARLY[1], SETTLED[0]),
    tolls=[],
    origins=[],
    speaking=[],
)


def said(
    number: int,
    body: Voice,
    figure: int | Figure | None,
    stage: int = FIRST,
    fault: Fault = Fault.NONE,
    *,
    document: int | None = None,
    relay: Voice | None = None,
    kind: ClaimKind = ClaimKind.FIGURE,
    day: date = DAY,
) -> Said:
    return Said(
        claim=number,
        subject=1,
        stage=stage,
        body=body,
        chain=(relay, body) if relay else (body,),
        count=None if figure is None else PEOPLE_KILLED,
        figure=exact(figure) if isinstance(figure, int) else figure,
        first=day,
        last=day,
        place="Velmora",
        fault=fault,
        kind=kind,
        document=number if document is None else document,
        publisher=GAZETTE,
    )


def units(*told: Said) -> list[Unit]:
    return sorted(units_of(SUBJECT, told))


def known(told: Sequence[Said]) -> dict[int, Known]:
    return {each.claim: known_of(SUBJECT, each) for each in told}


@pytest.mark.parametrize(
    ("told", "expected"),
    [
        ((said(1, POLICE, 4),), []),
        ((said(1, POLICE, 4), said(2, POLICE, 4)), [Unit("echo", ((1, 2),))]),
        ((said(1, POLICE, 4, relay=WIRE),), [Unit("echo", ((1,),))]),
        ((said(1, POLICE, 4), said(2, POLICE, 9, SECOND)), [Unit("revised", ((1,), (2,)))]),
        ((said(1, POLICE, 9), said(2, POLICE, 4, SECOND)), [Unit("fall", ((1,), (2,)))]),
        ((said(1, POLICE, 4), said(2, HOSPITAL, 9, SECOND)), [Unit("rise", ((1,), (2,)))]),
        ((said(1, POLICE, 4), said(2, HOSPITAL, 4)), [Unit("corroborated", ((1, 2),))]),
        ((said(1, POLICE, Figure(None, None, False, "dozens of")), said(2, HOSPITAL, 4)), []),
        (
            (said(1, POLICE, 4, SETTLED_STAGE), said(2, HOSPITAL, 9, SETTLED_STAGE, Fault.CAMP)),
            [Unit("divergent", ((2,), (1,)))],
        ),
        # A camp of the first days is against those who spoke at the same stage.
        ((said(1, POLICE, 4, FIRST), said(2, HOSPITAL, 9, SECOND, Fault.CAMP)), []),
        ((said(1, POLICE, 4), said(2, POLICE, 5, FIRST, Fault.MISQUOTE)), [Unit("misquoted", ((2,), (1,)))]),
        ((said(2, POLICE, 5, FIRST, Fault.MISQUOTE),), []),
        (
            (said(1, POLICE, 4, document=7), said(2, GAZETTE, 6, FIRST, Fault.CONTRADICTION, document=7)),
            [Unit("self_contradictory", ((2,), (1,)))],
        ),
        ((said(1, POLICE, 4, day=DAY + timedelta(days=9)),), [Unit("date_conflict", ((1,),))]),
        (
            (said(1, POLICE, None, kind=ClaimKind.DENIAL), said(2, HOSPITAL, 4)),
            [Unit("denied", ((1,),))],
        ),
        ((said(1, POLICE, None, kind=ClaimKind.DENIAL),), []),
        ((said(1, POLICE, 4, FIRST, Fault.SUM),), [Unit("sum_mismatch", ((1,),))]),
    ],
)
def test_what_is_to_be_found(told: tuple[Said, ...], expected: list[Unit]) -> None:
    assert units(*told) == expected


@pytest.mark.parametrize(
    ("row", "told", "expected"),
    [
        # Both were true when they were said.
        ("divergent", (said(1, POLICE, 4), said(2, HOSPITAL, 9, SECOND)), False),
        ("divergent", (said(1, POLICE, 4), said(2, HOSPITAL, 9, FIRST, Fault.CAMP)), True),
        # A misquoted figure stands against what others say, whoever is quoted.
        ("divergent", (said(1, POLICE, 4), said(2, HOSPITAL, 9, FIRST, Fault.MISQUOTE)), True),
        ("revised", (said(1, POLICE, 4), said(2, POLICE, 9, SECOND)), True),
        ("revised", (said(1, POLICE, 4), said(2, POLICE, 9, SECOND, Fault.MISQUOTE)), False),
        ("rise", (said(1, POLICE, 4), said(2, HOSPITAL, 9, SECOND)), True),
        ("rise", (said(1, POLICE, 9), said(2, HOSPITAL, 4, SECOND)), False),
        ("echo", (said(1, POLICE, 4), said(2, POLICE, 4)), True),
        ("echo", (said(1, POLICE, 4), said(2, HOSPITAL, 4)), False),
        ("corroborated", (said(1, POLICE, 4), said(2, HOSPITAL, 4)), True),
        ("corroborated", (said(1, POLICE, 4), said(2, POLICE, 4)), False),
        ("misquoted", (said(1, POLICE, 4), said(2, POLICE, 9, SECOND)), False),
        ("date_conflict", (said(1, POLICE, 4),), False),
        ("sum_mismatch", (said(1, POLICE, 4),), False),
    ],
)
def test_which_findings_are_right(row: str, told: tuple[Said, ...], expected: bool) -> None:
    assert is_right(row, list(known(told).values())) is expected


def test_a_finding_may_name_another_telling_of_the_same_word() -> None:
    told = (said(1, POLICE, 4), said(2, POLICE, 4, SECOND), said(3, HOSPITAL, 4))
    (unit,) = [unit for unit in units(*told) if unit.kind == "corroborated"]
    facts = known(told)
    assert unit.sides == ((2, 3),)
    assert finds(unit, [facts[1], facts[3]], facts)
    assert not finds(unit, [facts[1], facts[2]], facts)
