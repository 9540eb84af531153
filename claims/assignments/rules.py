"""Who may hand out work, to whom, and how much at once."""

from claims.audit.vocabulary import Role
from claims.lib.errors import InvalidInput

# Whoever works on claims may take work, hand it on and give it back; so may whoever runs the desk.
HANDS_OUT_WORK = frozenset({Role.FACT_CHECKER, Role.EDITOR, Role.ADMINISTRATOR})
GETS_WORK = frozenset({Role.FACT_CHECKER, Role.EDITOR})

# One transaction holds all of them still.
MOST_AT_ONCE = 500


def ensure_gets_work(roles: frozenset[Role], name: str) -> None:
    """`InvalidInput` for a person whose roles let them do nothing about what they would get."""
    if not roles & GETS_WORK:
        raise InvalidInput(
            f"{name} cannot be given this: only fact-checkers and editors work on claims, documents and verdicts. "
            "Choose somebody else, or ask an administrator to add the role.",
            code="cannot_work_on_it",
        )


def ensure_some(count: int) -> None:
    """`InvalidInput` for none, and for more than one act can hold."""
    if not count:
        raise InvalidInput("Nothing is selected. Select at least one row, then assign it.", code="nothing_selected")
    if count > MOST_AT_ONCE:
        raise InvalidInput(
            f"{count} rows are selected; {MOST_AT_ONCE} can be assigned at once. Assign them in smaller parts.",
            code="too_many",
            expected=MOST_AT_ONCE,
            found=count,
        )
