"""The table of transitions, drawn for people: docs/verdict-states.md is this page."""

from collections.abc import Iterable

from claims.review.rules import By, Relation, Transition
from claims.review.vocabulary import VerdictAction

_HEAD = """# The states of a verdict

Made from the table in `claims/review/rules.py` by `python manage.py generate_docs`; change the table, not this page.
The services, the buttons and the tests read the same table. What each state means is in the [glossary](glossary.md).
"""

_FOOT = """
An author is whoever wrote any version of the verdict so far. That an author neither approves nor returns it is also a
constraint and a trigger in the database, which refuse it to administrators, scripts and a superuser's plain SQL alike.
"""


def _person(by: By) -> str:
    if by.relation == Relation.AUTHOR:
        return f"its author ({by.role.label})"
    if by.relation == Relation.NOT_AUTHOR:
        return f"{by.role.label} who wrote none of it"
    return str(by.role.label)


def _persons(row: Transition) -> str:
    return " or ".join(_person(by) for by in row.by)


def _mermaid(rows: Iterable[Transition]) -> list[str]:
    rows = list(rows)
    lines = ["```mermaid", "stateDiagram-v2"]
    lines += [f"    {row.source or '[*]'} --> {row.target}: {VerdictAction(row.action).value}" for row in rows]
    sources = {row.source for row in rows}
    ends = dict.fromkeys(row.target for row in rows if row.target not in sources)
    return [*lines, *(f"    {state} --> [*]" for state in ends), "```"]


def states_page(rows: Iterable[Transition]) -> str:
    """The whole page in Markdown, ending in a line break."""
    rows = list(rows)
    table = [
        "| from | action | by | to | comment |",
        "|---|---|---|---|---|",
        *(
            f"| {row.source or '-'} | {row.action.label} | {_persons(row)} | {row.target} "
            f"| {'required' if row.needs_comment else ''} |"
            for row in rows
        ),
    ]
    return "\n".join([_HEAD, *_mermaid(rows), "", *table]) + "\n" + _FOOT
