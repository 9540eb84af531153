"""The table of transitions, drawn for people: docs/verdict-states.md is this page."""

from collections.abc import Iterable

from claims.review.rules import Past, Relation, Transition
from claims.review.vocabulary import VerdictAction

_HEAD = """# The states of a verdict

Made from the table in `claims/review/rules.py` by `python manage.py generate_docs`; change the table, not this page.
The services, the buttons and the tests read the same table. What each state means is in the [glossary](glossary.md).
"""

_FOOT = """
An author is whoever wrote any version of the verdict so far. That an author neither approves, returns nor cross-
checks it, and that nobody confirms what they proposed, are also a constraint and triggers in the database, which
refuse it to administrators, scripts and a superuser's plain SQL alike. From publication on the database lets a
verdict go only the ways of this table. Both cross-checks take a comment: asked of those alone who differ, the
question would tell them that they do.
"""
_WHO = {
    Relation.NOT_AUTHOR: "who wrote none of it",
    Relation.BLIND: "who wrote none of it and has not seen it",
    Relation.NOT_PROPOSER: "who did not propose it",
}
_PAST = {Past.ANY: "", Past.PUBLIC: " (once published)", Past.NEW: " (never published)"}


def _persons(row: Transition) -> str:
    authors = [str(by.role.label) for by in row.by if by.relation == Relation.AUTHOR]
    others = [f"{by.role.label} {_WHO.get(by.relation, '')}".strip() for by in row.by if by.relation != Relation.AUTHOR]
    return " or ".join([*([f"its author ({' or '.join(authors)})"] if authors else []), *others])


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
            f"| {row.source or '-'} | {row.action.label}{_PAST[row.past]} | {_persons(row)} | {row.target} "
            f"| {'required' if row.needs_comment else ''} |"
            for row in rows
        ),
    ]
    return "\n".join([_HEAD, *_mermaid(rows), "", *table]) + "\n" + _FOOT
