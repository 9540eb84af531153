"""Who may say something, whom it names, and who is told instead of somebody who is away."""

import re
from datetime import date

from claims.audit.rules import ensure_role
from claims.audit.vocabulary import Role
from claims.lib.errors import InvalidInput, NotAllowed

# Whoever works here; an account without a role only reads.
TAKES_PART = frozenset(Role)
LONGEST_COMMENT = 4000
# Somebody who is away for longer than this has left.
LONGEST_ABSENCE_DAYS = 366

# What Django allows in a user name; a full stop or hyphen at the end belongs to the sentence. Not within an address.
_NAME = re.compile(r"(?<![\w@.+-])@(\w(?:[\w.@+-]*\w)?)")


def names_in(text: str) -> frozenset[str]:
    """The names after an @, in lower case: those whom the text may mean, whether anybody is called that or not."""
    return frozenset(match[1].lower() for match in _NAME.finditer(text))


def pieces_of(text: str, known: frozenset[str]) -> list[tuple[str, bool]]:
    """The text in pieces, each with whether it is the @name of one of `known` (lower case)."""
    pieces: list[tuple[str, bool]] = []
    at = 0
    for match in _NAME.finditer(text):
        if match[1].lower() in known:
            pieces += [(text[at : match.start()], False), (match[0], True)]
            at = match.end()
    return [piece for piece in [*pieces, (text[at:], False)] if piece[0]]


def ensure_can_comment(roles: frozenset[Role], text: str) -> None:
    """`NotAllowed` without any role, `InvalidInput` for no words and for too many; `text` has no space around it."""
    ensure_role(roles, TAKES_PART, "comment")
    if not text:
        raise InvalidInput("The comment is empty, so nothing was said. Write it and send it again.", code="empty")
    if len(text) > LONGEST_COMMENT:
        raise InvalidInput(
            f"The comment has {len(text)} characters and may have {LONGEST_COMMENT}. Say it shorter, or in two.",
            code="too_long",
            expected=LONGEST_COMMENT,
            found=len(text),
        )


def ensure_can_withdraw(*, is_author: bool, is_withdrawn: bool) -> None:
    if not is_author:
        raise NotAllowed("You can withdraw your own comments only. Answer this one instead.", code="not_yours")
    if is_withdrawn:
        raise InvalidInput("You withdrew this comment before.", code="withdrawn")


def ensure_absence(first_day: date, last_day: date, *, today: date, is_own_deputy: bool) -> None:
    """`InvalidInput` for days that are no absence to come, and for a deputy who is away at the same time."""
    if last_day < first_day:
        raise InvalidInput("The last day away is before the first. Correct one of them.", code="days_in_order")
    if last_day < today:
        raise InvalidInput("These days are over. Choose a last day from today on.", code="days_are_over")
    if (last_day - first_day).days >= LONGEST_ABSENCE_DAYS:
        raise InvalidInput("More than a year away is none to stand in for. Choose fewer days.", code="too_long_away")
    if is_own_deputy:
        raise InvalidInput("Nobody stands in for themselves. Choose somebody else, or nobody.", code="own_deputy")


def is_away(first_day: date, last_day: date, today: date) -> bool:
    """Both days count."""
    return first_day <= today <= last_day
